import { Notice } from '@/components/ui/notice'
import { formatCount } from '@/lib/catalogue/shown/noun-words'

const WORDS: Record<string, string> = {
  'tools-published': 'published',
  'tools-withdrawn': 'withdrawn',
  'tools-recategorised': 'put into another category',
}

/** Says what a batch did. */
export function BatchNotice({ action, tools }: { action: string; tools: number }) {
  return <Notice>{`${formatCount(tools, 'tool')} ${WORDS[action] ?? 'changed'}.`}</Notice>
}
