'use client'

/** The last word when a page fails: no details, a way on. Client code because Next requires it here. */
export default function ErrorPage() {
  return (
    <div className="stack">
      <h1>This page could not be made</h1>
      <p>
        Something went wrong on our side, and it has been noted. The rest of the catalogue is still there.
      </p>
      <p>
        <a href="/tools">All tools</a> · <a href="/">start</a>
      </p>
    </div>
  )
}
