import { Notice } from '@/components/ui/notice'

const WORDS: Record<string, string> = {
  'tools-published': 'published',
  'tools-withdrawn': 'withdrawn',
  'tools-recategorised': 'put into another category',
}

/** Says what a batch did. */
export function BatchNotice({ action, tools }: { action: string; tools: number }) {
  return <Notice>{`${tools === 1 ? '1 tool' : `${tools} tools`} ${WORDS[action] ?? 'changed'}.`}</Notice>
}
