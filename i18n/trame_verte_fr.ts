<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
    <context>
        <name>TrameVerte</name>
        <message>
            <location filename="../processing/base.py" />
            <source>Projection of the results</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>Rejected, repaired and doubtful features</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>Features read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>Features repaired</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>Features rejected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>Features outside the place of the run</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>Projected, in metres, made for the place of the data. By default the main layer's own projection if it is in metres, else Lambert-93 (EPSG:2154).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>A point for each input feature that was left out, repaired or only reported, with the reason.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>Key figures, tables and charts in one self-contained HTML file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>'{algorithm}' stopped on an unexpected error ({error}) and wrote nothing. The details are in the log, tab 'Trame verte': please send them with your report.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../processing/base.py" />
            <source>Cancelled: nothing was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../processing/groups.py" />
            <source>Trame verte et bleue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../processing/groups.py" />
            <source>Urbanisme et transport</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../processing/groups.py" />
            <source>Patrimoine minier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../processing/groups.py" />
            <source>Livrables PLUi</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/landcover/nomenclature.py" />
            <source>Table '{file}': the category '{category}' is unknown. Write one of: {known}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/landcover/nomenclature.py" />
            <source>Table '{file}': a row has no '{column}'.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/landcover/nomenclature.py" />
            <source>Table '{file}': the code '{code}' stands twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/network/contacts.py" />
            <source>Finding where lines meet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/network/snapping.py" />
            <source>Joining ends within the tolerance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../trame_verte_plugin/engine/table.py" />
            <source>Layer '{layer}' has no field '{field}'. Its fields are: {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../trame_verte_plugin/guide.py" />
            <source>Trame verte: guide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../trame_verte_plugin/guide.py" />
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../trame_verte_plugin/guide.py" />
            <source>Contents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../trame_verte_plugin/plugin.py" />
            <source>Trame verte: algorithms, sample data and guide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../trame_verte_plugin/plugin.py" />
            <source>The sample's layers stand in a group of their own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../trame_verte_plugin/plugin.py" />
            <source>Load the sample data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../trame_verte_plugin/plugin.py" />
            <source>Open the guide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../trame_verte_plugin/requirements.py" />
            <source>Trame verte needs packages that this system lacks ({names}): open a terminal, run  {command}  and start QGIS again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../trame_verte_plugin/requirements.py" />
            <source>Trame verte needs packages that this QGIS lacks ({names}): update QGIS, or open the 'OSGeo4W Shell' of the Start menu, run  {command}  and start QGIS again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../trame_verte_plugin/requirements.py" />
            <source>Trame verte needs packages that this QGIS lacks ({names}): update QGIS, or open the Terminal, run  {command}  and start QGIS again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../trame_verte_plugin/sample.py" />
            <source>Trame verte: sample data</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
