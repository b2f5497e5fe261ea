import { Button } from '@/components/ui/button'
import { readAgainAction } from '@/lib/editing/form/read-again'

type ReadAgainProps = {
  /** `facts`, `facts.<attribute>` or `groups.<group>`. */
  part: string
  /** The id of what is drawn anew. */
  swap: string
  /** What was read again, in words. */
  of: string
}

/** Says that the sources of a fact, or of all facts of a part, were read again today and say the same. */
export function ReadAgain({ part, swap, of }: ReadAgainProps) {
  return (
    <p className="col-span-full">
      <Button
        name="action"
        value={readAgainAction(part)}
        data-swap={swap}
        aria-label={`Read again today: ${of}`}
      >
        Read again today
      </Button>
    </p>
  )
}
