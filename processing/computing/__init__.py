"""What the algorithms do: one module per algorithm, of the same name as its module of ``algorithms``.

Each holds ``compute(run) -> Outcome`` and, where needed, ``check(values)``, which yields sentences. These modules may
import whatever they like: they are imported when an algorithm runs, never when the plugin loads, so that a missing
package leaves the toolbox whole.
"""
