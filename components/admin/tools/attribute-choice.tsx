import { Button } from '@/components/ui/button'
import { groupAttributes } from '@/lib/catalogue/catalogue'
import type { Attribute, Category, Vocabulary } from '@/lib/catalogue/document/vocabulary'
import { paths } from '@/lib/paths'

type AttributeChoiceProps = {
  category: Category
  /** The one that stands here. */
  attribute: Attribute
  attributes: readonly Attribute[]
  vocabulary: Vocabulary
}

/** Leads to another fact of the same tools. */
export function AttributeChoice({ category, attribute, attributes, vocabulary }: AttributeChoiceProps) {
  return (
    <search>
      <form action={paths.adminFactTable(category.slug, null)} className="inline-form">
        <label htmlFor="attribute">Another fact of these tools</label>
        <select id="attribute" name="attribute" defaultValue={attribute.key}>
          {groupAttributes(vocabulary, attributes).map(({ group, attributes: keys }) => (
            <optgroup key={group.key} label={group.name}>
              {keys.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <Button>Show</Button>
      </form>
    </search>
  )
}
