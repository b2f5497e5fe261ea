/** A text that is copied to elsewhere, as it is typed; long lines are broken. */
export function Snippet({ text }: { text: string }) {
  return (
    <pre className="mt-1 border-l border-line py-1 pl-3 font-mono text-note wrap-anywhere whitespace-pre-wrap text-soft select-all">
      {text}
    </pre>
  )
}
