// Set-up of the component tests: matchers, a clean document after each test, no stray console.error.
import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'

const stray: string[] = []

beforeEach(() => {
  stray.length = 0
  vi.spyOn(console, 'error').mockImplementation((...message: unknown[]) => {
    // jsdom does not know <search> yet; browsers have since 2023.
    if (!(String(message[0]).includes('unrecognized in this browser') && message[1] === 'search'))
      stray.push(message.map(String).join(' '))
  })
})

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  if (stray.length > 0) throw new Error(`console.error was called:\n${stray.join('\n')}`)
})
