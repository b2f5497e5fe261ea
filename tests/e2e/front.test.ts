// Two web processes behind the front, reached as from another machine: by an address of this one that somebody typed.
import { networkInterfaces } from 'node:os'
import { expect, onTestFinished } from 'vitest'
import { closeStore } from '@/lib/store/readers/live-catalogue'
import { createAccount, PASSWORD, useDatabase } from '../support/accounts'
import { startFront } from '../support/front'
import { testWith } from '../support/needs-tool'
import { curated, startOwnSite } from '../support/own-site'
import { tellStory } from '../support/plain-story'
import { startSite } from '../support/site'

const ownAddress =
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1'

testWith(['nginx'])(
  'somebody on another machine signs in and saves, while web processes come and go',
  async () => {
    process.env.GANTRY_PROXIES = '1'
    process.env.SITE_URL = ''
    const one = await startOwnSite(curated)
    let isUp = true
    const stopOne = async () => {
      if (isUp) await one.stop()
      isUp = false
    }
    onTestFinished(stopOne)
    const other = await startSite(one.databaseUrl)
    onTestFinished(() => other.stop())
    useDatabase(one.databaseUrl)
    onTestFinished(closeStore)
    const { email } = await createAccount('Ada', 'editor')
    const front = await startFront([one, other].map(({ baseUrl }) => Number(new URL(baseUrl).port)))
    onTestFinished(() => front.stop())
    const site = `http://${ownAddress}:${front.port}`

    await tellStory(site, { email, password: PASSWORD })
    const page = await fetch(`${site}/tools/crun`)
    expect(await page.text()).toContain(`<link rel="canonical" href="${site}/tools/crun"/>`)
    const again = await fetch(`${site}/tools/crun`)
    expect(again.headers.get('x-front')).toMatch(/HIT|STALE|UPDATING/)

    // Asked without a pause while one of the two is stopped: nobody is told no.
    const ask = async () => {
      const answers = await Promise.all(
        ['/tools/runc', '/compare/docker-engine-vs-podman', '/tools?q=runtime', '/gaps'].map((path) =>
          fetch(`${site}${path}`),
        ),
      )
      return Promise.all(
        answers.map(async (answer) => [answer.url, answer.status, (await answer.text()).length > 1000]),
      )
    }
    const stopped = other.stop()
    const seen = await ask()
    await stopped
    seen.push(...(await ask()), ...(await ask()))
    expect(seen.filter(([, status, whole]) => status !== 200 || !whole)).toEqual([])
    await tellStory(site, { email, password: PASSWORD })

    await stopOne()
    const stale = await fetch(`${site}/tools/runc`)
    expect([stale.status, (await stale.text()).includes('runc')]).toEqual([200, true])
  },
)
