import { FoldedText } from "../fold.ts";

/** Words of grammar that begin no name when they stand in small letters. They are nearly half of all words, so the matcher passes over them. */
const functionWords =
  "a about above after against all also although among an and any are as at be because been before being between both but by can could did do does during each either few for from further had has have having here how however if in into is it its itself may might more most must neither no nor not of off on once only onto or other our over own same should since so some such than that the their them then there therefore these they this those through thus to too under until up upon us very via was we were what when where whether which while who whom whose why will with within without would you your";

const tableSize = 4096;

/** Tells function words by the two hashes of their folded letters. */
export function functionWordTest(): (first: number, second: number) => boolean {
  const firsts = new Int32Array(tableSize);
  const seconds = new Int32Array(tableSize);
  const folded = new FoldedText();
  for (const word of functionWords.split(" ")) {
    folded.fold(word);
    const first = folded.first[0] ?? 0;
    const slot = slotOf(first);
    // Of two words in one slot the first stays; the other is merely not passed over.
    if (firsts[slot] !== 0) continue;
    firsts[slot] = first;
    seconds[slot] = folded.second[0] ?? 0;
  }
  return (first, second) => {
    const slot = slotOf(first);
    return firsts[slot] === first && seconds[slot] === second;
  };
}

function slotOf(first: number): number {
  return (first ^ (first >>> 12)) & (tableSize - 1);
}
