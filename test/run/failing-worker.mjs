// A thread for the tests of the pool: an item's name says how analysing it goes.

export function analyse({ items, beat, givenUp }) {
  const documents = [];
  const refused = [];
  for (const [index, { name }] of items.entries()) {
    Atomics.store(beat, 1, 3);
    Atomics.store(beat, 0, index);
    const place = givenUp.find(({ item }) => item === index);
    if (place !== undefined) refused.push({ input: name, message: `${place.phase} record ${place.record}: ${place.why}` });
    else if (name === "hangs") for (;;);
    else if (name === "fills memory") for (const kept = []; ; ) kept.push(new Array(100_000).fill(index));
    else if (name === "fails") throw new TypeError("a fault of the program");
    else documents.push(name);
  }
  return { documents, refused, withdrawals: [], applied: [], vanished: [], times: new Map() };
}
