import { paths } from '@/lib/paths'

/** What the site is, and the first thing a reader does with it: search. */
export function HomeOpening() {
  return (
    <div className="opening">
      <h1>Container tooling, compared</h1>
      <p className="lead">
        What there is, how these tools differ, what you give up by choosing one, and how we know: every fact
        with its source and the day it was checked.
      </p>
      <form action={paths.tools()}>
        <label htmlFor="home-search">Find a tool</label>
        <input id="home-search" type="search" name="q" maxLength={120} />
        <button type="submit">Search</button>
        <small className="soft">
          A name or part of one, an old name, or a word: k8s, scale to zero, chaos.
        </small>
      </form>
    </div>
  )
}
