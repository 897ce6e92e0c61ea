import { type NameReading, PaperTable } from "./paper-rows.ts";
import { factorsAndEnzymes } from "./readings/factors-and-enzymes.ts";
import { receptorsAndCarriers } from "./readings/receptors-and-carriers.ts";
import { substances } from "./readings/substances.ts";
import { unlisted } from "./readings/unlisted.ts";
import { viralProteins } from "./readings/viral-proteins.ts";

/** Names that mean another entry in papers of a kind than lists say, one row a reading; the first that fits a name holds. */
export const nameReadings: readonly NameReading[] = [...viralProteins, ...factorsAndEnzymes, ...receptorsAndCarriers, ...unlisted, ...substances];

const table = new PaperTable(nameReadings);

/** What the names of one paper mean where lists say something else. */
export const readingsOf = (paper: string): ReturnType<typeof table.reader> => table.reader(paper);
