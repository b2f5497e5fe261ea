// The one script of public pages: it makes some things quicker, and nothing depends on it. Built into one file
// (lib/process/reader-script.mjs), which every public page names. No package, no React; 8 KB at most on the way.

import { focusSearch } from './focus-search'
import { suggestNames } from './suggest-names'
import { keepTicks } from './ticks'

keepTicks()
suggestNames()
focusSearch()
