// Parameters that mail programs, search engines and social networks hang on a link: they ask nothing of a page, and
// nobody who follows such a link wrote them. Passed over without a word wherever the parts of an address are named.

const TRACKING = new Set([
  'ref',
  'ref_src',
  'ref_url',
  'si',
  'spm',
  'scid',
  's_cid',
  'cmpid',
  // Google, Microsoft, Facebook and Instagram, X, TikTok, LinkedIn, Reddit, Pinterest, Yandex.
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'srsltid',
  'gad_source',
  'gad_campaignid',
  '_ga',
  '_gl',
  'msclkid',
  'fbclid',
  'igsh',
  'igshid',
  'twclid',
  'ttclid',
  'li_fat_id',
  'trk',
  'rdt_cid',
  'epik',
  'yclid',
  'ysclid',
  // Mailchimp, HubSpot, Marketo, Klaviyo, Omeda, Vero, Adobe.
  'mc_cid',
  'mc_eid',
  '_hsenc',
  '_hsmi',
  'hsctatracking',
  'mkt_tok',
  '_kx',
  'oly_anon_id',
  'oly_enc_id',
  'vero_id',
  'sc_cid',
])
const TRACKING_START = /^(?:utm|mtm|matomo|pk|piwik|hsa)_/

/** True for a parameter that only says where a reader came from: `utm_source`, `fbclid`. */
export function isTracking(key: string): boolean {
  const plain = key.toLowerCase()
  return TRACKING.has(plain) || TRACKING_START.test(plain)
}

/** An address of the site without such parameters, the others as they were: `/tools?q=a&utm_source=x` → `/tools?q=a`. */
export function withoutTracking(target: string): string {
  const [path = '', ...rest] = target.split('?')
  const kept = rest
    .join('?')
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair.split('=')[0] ?? ''))
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`
}
