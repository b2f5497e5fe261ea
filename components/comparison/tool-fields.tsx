import type { Tool } from '@/lib/catalogue/catalogue'
import { type ComparisonView, MOST_TOOLS, viewQuery } from '@/lib/catalogue/comparison/comparison-query'
import { paths } from '@/lib/paths'

type Props = {
  /** What stands in the fields: names of tools, or what was typed. */
  names: readonly string[]
  /** Tools whose names the browser offers while typing. */
  offered: readonly Tool[]
  view?: ComparisonView
}

/** The form that chooses what is compared: all fields, or beside a comparison one more than tools. A cleared field leaves its tool out. */
export function ToolFields({ names, offered, view }: Props) {
  const count = view === undefined ? MOST_TOOLS : Math.min(MOST_TOOLS, names.length + 1)
  const fields = Array.from({ length: count }, (_, index) => names[index] ?? '')
  return (
    <form
      className="my-2 flex flex-wrap items-end gap-x-4 gap-y-2 [&_input]:w-full [&_input]:text-base [&_input]:text-ink [&_label]:grid [&_label]:w-full [&_label]:text-small [&_label]:text-soft tablet:[&_label]:w-56"
      action={paths.compare()}
    >
      {fields.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fields have no identity but their place
        <label key={index}>
          {`Tool ${index + 1}`}
          <input
            name="tool"
            defaultValue={name}
            list="offered"
            maxLength={80}
            autoComplete="off"
            data-names={paths.names()}
          />
        </label>
      ))}
      {view !== undefined &&
        viewQuery(view).map(([key, value]) => <input key={key} type="hidden" name={key} value={value} />)}
      <datalist id="offered">
        {offered.map((tool) => (
          <option key={tool.slug}>{tool.name}</option>
        ))}
      </datalist>
      <button type="submit">Compare</button>
    </form>
  )
}
