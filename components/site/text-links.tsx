/**
 * In the head of every page: where it is to be had as Markdown, and the file that says what there is to read (llms.txt,
 * second version). React lifts them there. Both are absolute; null for a page that names its Markdown itself, or has none.
 */
export function TextLinks({ markdown, index }: { markdown: string | null; index: string }) {
  return (
    <>
      {markdown !== null && <link rel="alternate" type="text/markdown" href={markdown} />}
      <link rel="describedby" href={index} />
    </>
  )
}
