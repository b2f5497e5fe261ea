// fast-check, with one seed for every run: what fails on one machine fails on all. Laws are tried on other examples by
// GANTRY_SEED=… (a number), and a failure prints the seed that led to it.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.GANTRY_SEED ?? 20161122) })

export default fc
