// The version of the contract with programs.

/**
 * Semantic versioning of what answers hold. A field that comes raises the second number, one that goes or changes its
 * type the first; tests/unit/contract.test.ts holds it to the fields of the last release.
 */
export const CONTRACT_VERSION = '1.0.0'
