/** Files that people have papers in and that hold no text to be read as it is: how their names end, within an archive too, and what to do. */
const foreignFormats: readonly (readonly [end: RegExp, advice: string])[] = [
  [/\.(?:docx?|odt|rtf|pages)(?:\/|$)/iu, "a word processor's file; save it as PDF, HTML or plain text"],
  [/\.(?:xlsx?|ods)(?:\/|$)/iu, "a spreadsheet; save it as CSV or TSV"],
  [/\.(?:pptx?|odp)(?:\/|$)/iu, "slides; save them as PDF"],
  [/\.epub(?:\/|$)/iu, "an e-book; save it as HTML or plain text"],
  [
    /\.(?:png|jpe?g|gif|tiff?|webp|bmp|heic)$/iu,
    "a picture, and pictures are not read; save the page as HTML or text, or the article as PDF with a text layer",
  ],
  [/\.(?:mhtml?|webarchive)$/iu, "a web archive of one browser; save the page as HTML"],
  [/\.(?:rar|7z|bz2|xz|zst)$/iu, "packed in a way that is not read; unpack it, or pack it as .gz, .zip or .tar.gz"],
];

/** What to do with an input that no source recognises, by its name. */
export function adviceFor(name: string): string {
  const advice = foreignFormats.find(([end]) => end.test(name))?.[1];
  return advice === undefined ? "no source recognises it; name one with --source if you know it" : `this is ${advice}`;
}
