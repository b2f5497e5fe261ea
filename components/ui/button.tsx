import type { ComponentProps } from 'react'

type Variant = 'primary' | 'plain' | 'danger'

const CLASSES: Record<Variant, string> = {
  primary: 'button border-accent bg-accent px-4 text-paper hover:bg-ink',
  plain: 'button',
  danger: 'button border-no text-no',
}

/** A button that sends its form. */
export function Button({ variant = 'plain', ...props }: { variant?: Variant } & ComponentProps<'button'>) {
  return <button type="submit" {...props} className={CLASSES[variant]} />
}
