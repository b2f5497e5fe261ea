// Names that only look like another tool's: Cyrillic `Рodman` beside `Podman`. Two texts look alike where they have the
// same skeleton, as Unicode's UTS #39 has it; of its table are kept the letters that look like Latin ones, for the rest
// Unicode's compatibility forms are enough. Whoever finds one warns, for some names are alike and mean two tools.

// Latin letter → the letters of other scripts, or with a stroke or a hook, that look like it.
const LOOK_LIKE = {
  A: '\u0391\u0410\u13aa\u15c5\ua4ee',
  B: '\ua7b4\u0392\u0412\u13f4\u15f7\ua4d0',
  C: '\u2ca4\u0421\u13df\ua4da\u04aa',
  D: '\u13a0\u15de\u15ea\ua4d3\u0110\u00d0\u0189',
  E: '\u0395\u0415\u2d39\u13ac\ua4f0\u0246',
  F: '\ua798\u03dc\u15b4\ua4dd\u0191',
  G: '\u050c\u13c0\u13f3\ua4d6\u01e4',
  H: '\u0397\u2c8e\u041d\u13bb\u157c\ua4e7\u2c67\u04a2\u0126\u04c9\u04c7',
  J: '\ua7b2\u037f\u0408\u13ab\u148d\ua4d9\u0248',
  K: '\u039a\u2c94\u041a\u13e6\u16d5\ua4d7\u2c69\u049a\ua740\u049e',
  L: '\u2cd0\u13de\u14aa\ua4e1\u0141',
  M: '\u039c\u03fa\u2c98\u041c\u13b7\u15f0\u16d6\ua4df\u04cd',
  N: '\u039d\u2c9a\ua4e0\u019d',
  O: '\u07c0\u09e6\u0b66\u3007\u039f\u2c9e\u041e\u0555\u2d54\u12d0\u0b20\ua4f3\u00d8\u2d41\u019f\ua74a\u03b8\u0398\u04e8\u0472\u2d31\u13be\u13eb',
  P: '\u03a1\u2ca2\u0420\u13e2\u146d\ua4d1',
  Q: '\u2d55',
  R: '\u01a6\u13a1\u13d2\u1587\ua4e3',
  S: '\u0405\u054f\u13d5\u13da\ua4e2',
  T: '\u03a4\u2ca6\u0422\u13a2\ua4d4\u023e\u01ae\u04ac\u0166',
  U: '\u054d\u1200\u144c\ua4f4\u0244\u13cc',
  V: '\u0667\u06f7\u0474\u2d38\u13d9\u142f\ua6df\ua4e6',
  W: '\u051c\u13b3\u13d4\ua4ea',
  X: '\ua7b3\u03a7\u2cac\u0425\u2d5d\u16b7\ua4eb\u04b2',
  Y: '\u03a5\u2ca8\u0423\u04ae\u13a9\u13bd\ua4ec\u024e\u04b0',
  Z: '\u0396\u13c3\ua4dc\u01b5\u0224',
  a: '\u0251\u03b1\u0430',
  b: '\u0184\u042c\u13cf\u15af\u0253\u0183\u0182\u0411\u0180\u048d\u048c\u0463\u0462',
  c: '\u1d04\u2ca5\u0441\uabaf\u023c\u04ab',
  d: '\u0501\u13e7\u146f\ua4d2\u0257\u0256\u018c\u0111',
  e: '\uab32\u0435\u04bd\u0247\u04bf',
  f: '\uab35\ua799\u1e9d\u0584\u0192\u1d6e',
  g: '\u0261\u1d83\u018d\u0581\u0260\u01e5',
  h: '\u04bb\u0570\u13c2\u0266\ua695\u13f2\u0127\u045b',
  i: '\u0131\u026a\u0269\u03b9\u0456\ua647\u04cf\uab75\u13a5\u0268\u1d7b\u1d7c',
  j: '\u03f3\u0458\u0249',
  k: '\u0199',
  l: '\u0661\u06f1\u0196\u01c0\u0399\u2c92\u0406\u04c0\u05d5\u05df\u0627\u07ca\u2d4f\u16c1\ua4f2\u0142\u026d\u0197\u019a\u026b\u0673',
  n: '\u0578\u057c\u0273\u019e\u03b7\u1d70',
  o: '\u0966\u0a66\u0ae6\u0be6\u0c66\u0ce6\u0d66\u0e50\u0ed0\u1040\u0665\u06f5\u1d0f\u1d11\uab3d\u03bf\u03c3\u2c9f\u043e\u10ff\u0585\u05e1\u0647\u06be\u06c1\u06d5\u0d20\u101d\u06ff\u00f8\uab3e\u0275\ua74b\u04e9\u0473\uab8e\uabbb\uab74\u1010',
  p: '\u03c1\u2ca3\u0440\u01a5\u1d7d',
  q: '\u051b\u0563\u0566\u02a0',
  r: '\uab47\uab48\u1d26\u2c85\u0433\uab81\u027d\u027c\u024d\u0493\u1d72',
  s: '\ua731\u01bd\u0455\uabaa\u0282\u1d74',
  t: '\u01ad\u0167\u1d75',
  u: '\ua79f\u1d1c\uab4e\uab52\u028b\u03c5\u057d\u1d7e\uab9c',
  v: '\u1d20\u03bd\u0475\u05d8\uaba9',
  w: '\u026f\u1d21\u0461\u051d\u0561\uab83\u047d\ua761',
  x: '\u0445\u1541\u157d',
  y: '\u0263\u1d8c\u028f\u1eff\uab5a\u03b3\u0443\u04af\u10e7\u01b4\u024f\u04b1',
  z: '\u1d22\uab93\u0290\u01b6\u0225\u1d76',
}

const LATIN = new Map(
  Object.entries(LOOK_LIKE).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
)

/** What names that look alike share, whatever letters they are written in: `Рodmаn` → `podman`, `PodIift` → `podlift`. */
export function skeletonOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  const small = toLatin(plain).replace(/[I1|]/g, 'l').replace(/0/g, 'o').toLowerCase()
  return toLatin(small).replaceAll('rn', 'm').replaceAll('vv', 'w')
}

const toLatin = (text: string) => Array.from(text, (character) => LATIN.get(character) ?? character).join('')
