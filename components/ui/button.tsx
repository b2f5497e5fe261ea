import type { ComponentProps } from 'react'

type Variant = 'primary' | 'plain' | 'danger'

const CLASSES: Record<Variant, string> = {
  primary: 'button primary',
  plain: 'button',
  danger: 'button danger',
}

/** A button that sends its form. */
export function Button({ variant = 'plain', ...props }: { variant?: Variant } & ComponentProps<'button'>) {
  return <button type="submit" {...props} className={CLASSES[variant]} />
}
