import { Button } from '@/components/ui/button'
import { paths } from '@/lib/paths'

/** Asks for the version that somebody runs, as a person writes it. `typed`: what was not understood. */
export function FitsForm({ typed, asked }: { typed: string; asked: string }) {
  return (
    <form action={paths.fits()} className="grid max-w-120 gap-2">
      <label className="font-semibold" htmlFor="with">
        What do you run?
      </label>
      <p className="text-small text-soft" id="with-hint">
        A tool and its version, such as “Kubernetes 1.36” or “containerd@2.1”.
      </p>
      <div className="flex gap-2">
        <input
          id="with"
          name="with"
          type="text"
          className="min-w-0 grow"
          maxLength={120}
          aria-describedby="with-hint"
          defaultValue={typed || asked}
        />
        <Button variant="primary">What fits?</Button>
      </div>
    </form>
  )
}
