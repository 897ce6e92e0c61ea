import fc from "fast-check";
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { expect, test } from "vitest";
import { PageTokenizer } from "../../../src/ingest/html/page-tokenizer.ts";

/** What a tokenizer tells of a page, one line an event; texts that touch are one. */
function told(Kind: typeof Tokenizer, page: string): readonly string[] {
  const events: string[] = [];
  let text: { start: number; end: number } | null = null;
  const flush = (): void => {
    if (text !== null) events.push(`text ${JSON.stringify(page.slice(text.start, text.end))} at ${text.start}`);
    text = null;
  };
  const tell =
    (name: string) =>
    (...numbers: readonly number[]): void => {
      flush();
      events.push(`${name} ${numbers.join(" ")}`);
    };
  const callbacks: TokenizerCallbacks = {
    ontext(start, end) {
      // The library tells of the page's last character once more when it ends behind the name of an end tag or behind a slash.
      if (start < 0) return;
      if (text !== null && text.end === start) text.end = end;
      else {
        flush();
        text = { start, end };
      }
    },
    ontextentity: tell("entity"),
    // Data of an attribute that the page does not end are told of, and never used.
    onattribdata: (start, end) => {
      pending = [start, end];
    },
    onattribentity: tell("attribentity"),
    onattribend: (quote, end) => {
      tell(`attribend ${pending.join(" ")}`)(quote, end);
      pending = [];
    },
    onattribname: tell("attribname"),
    oncdata: tell("cdata"),
    onclosetag: tell("closetag"),
    oncomment: tell("comment"),
    ondeclaration: tell("declaration"),
    onend: tell("end"),
    onopentagend: tell("opentagend"),
    onopentagname: tell("opentagname"),
    onprocessinginstruction: tell("instruction"),
    onselfclosingtag: tell("selfclosing"),
  };
  let pending: readonly number[] = [];
  const tokenizer = new Kind({ decodeEntities: false }, callbacks);
  if (page !== "") tokenizer.write(page);
  tokenizer.end();
  return events;
}

/** What pages are made of, and what breaks them. */
const fragments = fc.constantFrom(
  ..."< > </ /> <! <!- <!-- --> -- - ]]> <![CDATA[ <![CD <? ?> = \" ' / & &amp; a b IL-6 é 中 \u{1F600} \n".split(" "),
  ..."<p> </p> <div <br/> <script> </script> </SCRIPT\n> <style> </style> <title> </title> <textarea> </textarea> <xmp> </xmp> <script/> <svg> <a".split(" "),
  " ",
  "\t",
  " class=x",
  ' id="y z"',
  " hidden",
  " href='<a>'",
  " data-a = b",
  "</ p>",
  "</div class>",
  "<sc",
  "<scr>",
  "<!DOCTYPE html>",
);

test("a page is cut as the library cuts it, whatever is broken in it", () => {
  fc.assert(
    fc.property(fc.array(fragments, { maxLength: 40 }), (parts) => {
      // A tag that the page does not end is dropped; the library makes text of the beginnings of some names.
      const page = `${parts.join("")}\n<p>`;
      expect(told(PageTokenizer, page)).toEqual(told(Tokenizer, page));
    }),
    { numRuns: 3000 },
  );
});

test("a page that ends within a tag loses the tag only", () => {
  for (const cut of ["<", "<s", "<scrip", "</", "</p", "</p ", "<p /", "<p a", "<p a=", '<p a="b']) {
    const texts = told(PageTokenizer, `<p>IL-6 rises${cut}`).filter((event) => event.startsWith("text"));
    expect(texts.join(" "), cut).toMatch(/^text "IL-6 rises(?:<|<\/)?" at 3$/u);
  }
});
