// AssemblyScript, compiled by `npm run build` into one module. All addresses are bytes of the one memory that `../kernels.ts` hands out.

export { layDense, layLanes, laySparse, layTable, numberRows } from "./layout";
export { decode, margins } from "./readings";
export { hiddenUnits, sumRows, sumSquares } from "./sums";
