-- The task in SQL: indexes made by the loader are used, overlays are made only where a predicate does not suffice.
SET client_min_messages = warning;
SET synchronous_commit = off;
DROP TABLE IF EXISTS referentiel, axe, fuseau, p, b, bati, zones, lieu;

CREATE TEMP TABLE axe AS SELECT ST_Union(geom) AS geom FROM axes;
-- The corridor in small pieces: testing against the whole of it would be ten times slower.
CREATE TEMP TABLE fuseau AS
    SELECT ST_Subdivide(ST_Buffer(geom, 500, 'quad_segs=32'), 64) AS geom FROM axe;
CREATE INDEX ON fuseau USING gist (geom);
CREATE TEMP TABLE troncon AS
    SELECT (ST_DumpSegments(geom)).geom AS geom FROM axe;
CREATE INDEX ON troncon USING gist (geom);
ANALYZE fuseau;
ANALYZE troncon;

CREATE TEMP TABLE candidat AS
    SELECT q.fid, CASE WHEN ST_IsValid(q.geom) THEN q.geom
                       ELSE ST_CollectionExtract(ST_MakeValid(q.geom), 3) END AS geom
    FROM parcelles q
    WHERE q.fid IN (SELECT q.fid FROM fuseau f JOIN parcelles q ON q.geom && ST_Expand(f.geom, 1));
CREATE TEMP TABLE p AS
    SELECT c.fid, c.geom, ST_Area(c.geom) AS surf, d.dist
    FROM candidat c
    CROSS JOIN LATERAL (SELECT t.geom <-> c.geom AS dist FROM troncon t ORDER BY t.geom <-> c.geom LIMIT 1) d
    WHERE d.dist <= 500;
CREATE INDEX ON p USING gist (geom);
ANALYZE p;

CREATE TEMP TABLE b AS
    SELECT q.fid, CASE WHEN ST_IsValid(q.geom) THEN q.geom
                       ELSE ST_CollectionExtract(ST_MakeValid(q.geom), 3) END AS geom
    FROM batiments q
    WHERE q.fid IN (SELECT q.fid FROM p JOIN batiments q ON p.geom && q.geom);
CREATE INDEX ON b USING gist (geom);
ANALYZE b;

CREATE TEMP TABLE bati AS
    SELECT fid, count(*) FILTER (WHERE ST_Area(part) >= 1) AS nb,
           CASE WHEN count(*) = 1 THEN max(ST_Area(part)) ELSE ST_Area(ST_Union(part)) END AS emprise
    FROM (SELECT p.fid, CASE WHEN ST_Contains(p.geom, b.geom) THEN b.geom
                             ELSE ST_Intersection(p.geom, b.geom) END AS part
          FROM p JOIN b ON ST_Intersects(p.geom, b.geom)) pieces
    WHERE ST_Area(part) > 0
    GROUP BY fid;

CREATE TEMP TABLE zones AS
    SELECT DISTINCT ON (fid) fid, typezone, libelle, part
    FROM (SELECT p.fid, z.typezone, z.libelle, z.fid AS zone,
                 CASE WHEN ST_Contains(z.geom, p.geom) THEN p.surf
                      ELSE ST_Area(ST_Intersection(p.geom, z.geom)) END AS part
          FROM p JOIN zone_urba z ON ST_Intersects(z.geom, p.geom)) shares
    WHERE part > 0
    ORDER BY fid, part DESC, zone;

CREATE TEMP TABLE lieu AS
    SELECT DISTINCT ON (fid) fid, insee, nom
    FROM (SELECT p.fid, c.insee, c.nom, c.fid AS commune,
                 CASE WHEN ST_Contains(c.geom, p.geom) THEN p.surf
                      ELSE ST_Area(ST_Intersection(p.geom, c.geom)) END AS part
          FROM p JOIN communes c ON ST_Intersects(c.geom, p.geom)) shares
    WHERE part > 0
    ORDER BY fid, part DESC, commune;

CREATE TEMP TABLE dedans AS
    SELECT p.fid, sum(CASE WHEN ST_Contains(f.geom, p.geom) THEN p.surf
                           ELSE ST_Area(ST_Intersection(p.geom, f.geom)) END) AS surf
    FROM p JOIN fuseau f ON ST_Intersects(f.geom, p.geom)
    GROUP BY p.fid;

CREATE UNLOGGED TABLE referentiel AS
    SELECT q.id, q.commune AS commune_src, q.prefixe, q.section, q.numero, q.contenance, q.created, q.updated,
           q.idprocpte, q.catpro3,
           lieu.insee, lieu.nom AS commune, p.dist AS dist_axe_m, s.nom AS arret, s.dist AS dist_arret_m,
           p.surf AS surf_m2, coalesce(d.surf, 0) AS surf_fuseau_m2, coalesce(d.surf, 0) / p.surf AS part_fuseau,
           coalesce(bati.nb, 0) AS nb_bati, coalesce(bati.emprise, 0) AS emprise_m2,
           zones.typezone, zones.libelle AS zone, zones.part / p.surf AS part_zone,
           ST_Multi(p.geom)::geometry(MultiPolygon, 2154) AS geom
    FROM p
    JOIN parcelles q USING (fid)
    LEFT JOIN dedans d USING (fid)
    LEFT JOIN bati USING (fid)
    LEFT JOIN zones USING (fid)
    LEFT JOIN lieu USING (fid)
    CROSS JOIN LATERAL (SELECT nom, arrets.geom <-> p.geom AS dist FROM arrets
                        ORDER BY arrets.geom <-> p.geom LIMIT 1) s
    ORDER BY p.fid;
