// Every public address that answers programs. A test asks each of them, and that none is missing here.

import type { Operation } from './operation'
import { TIME_OPERATIONS } from './time-operations'
import { TOOL_OPERATIONS } from './tool-operations'

/** The entries of the contract, in the order people read them. */
export const OPERATIONS: readonly Operation[] = [...TOOL_OPERATIONS, ...TIME_OPERATIONS]
