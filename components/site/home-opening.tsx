import { paths } from '@/lib/paths'

/** What the site is, and the first thing a reader does with it: search. */
export function HomeOpening() {
  return (
    <div>
      <h1>Container tooling, compared</h1>
      <p className="text-lead">
        What there is, how these tools differ, what you give up by choosing one, and how we know: every fact
        with its source and the day it was checked.
      </p>
      <search className="print:hidden">
        <form action={paths.tools()} className="mt-4 grid max-w-160 grid-cols-[minmax(0,1fr)_auto] gap-2">
          <label htmlFor="home-search" className="col-span-full -mb-1 font-semibold">
            Find a tool
          </label>
          <input
            id="home-search"
            type="search"
            name="q"
            maxLength={120}
            data-names={paths.names()}
            className="py-2 text-h3"
          />
          <button type="submit" className="border-ink bg-ink px-5 font-semibold text-paper hover:bg-soft">
            Search
          </button>
          <small className="col-span-full text-soft">
            A name or part of one, an old name, or a word: k8s, scale to zero, chaos.
          </small>
        </form>
      </search>
    </div>
  )
}
