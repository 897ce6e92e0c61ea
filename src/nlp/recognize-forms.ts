import type { NameCandidate } from "../lexicon/lexicon.ts";
import type { Span } from "../model/span.ts";
import type { Surroundings } from "./recognize-context.ts";
import { isFollowedByCells } from "./recognize-cues.ts";

/** One to four letters and no digit: a string that can abbreviate anything. */
export function isWeakSymbol(surface: string): boolean {
  return /^\p{L}{1,4}$/u.test(surface);
}

/** Whether the form alone is enough: written as listed, or so marked by digits, hyphens or Greek that its case does not matter. */
export function isTrustedForm(text: string, hit: Span, stretch: Span, best: NameCandidate): boolean {
  const surface = text.slice(hit.start, hit.end);
  const listed = best.listedAs;
  // Codons and repeats: GAA, CAT, (GCG)6.
  if (/^[ACGTU]{3,}$/u.test(surface)) return false;
  // "Simpson", "Ishikawa": people and places before they are cell lines.
  if (best.entity.type === "cell_line" && /^\p{Lu}\p{Ll}+$/u.test(surface)) return false;
  if (best.score < 0.8 && surface.length <= 4) return false;
  if (surface === listed) return true;
  if (isPlainWordFor(surface, listed)) return false;
  if (surface.length >= 3 && /[\d\p{Script=Greek}]/u.test(surface)) return true;
  // A listed full name ("vimentin") may be written in any case; a listed symbol in other case is doubtful ("Met", "ras").
  if (/\p{Ll}{4}|\s/u.test(listed) || surface.length > 6) return true;
  if (surface === surface.toLowerCase()) return false;
  if (surface === surface.toUpperCase()) return surface.length >= 3;
  return surface.length >= 3 && hit.start > firstWordOf(text, stretch);
}

/** "proteins" is no "protein S", "carp" no "CARP": one word of small letters, listed otherwise than as such a word. */
function isPlainWordFor(surface: string, listed: string): boolean {
  return /^\p{L}?\p{Ll}{4,}$/u.test(surface) && !listed.toLowerCase().startsWith(surface.toLowerCase().replace(/s$/u, ""));
}

function firstWordOf(text: string, stretch: Span): number {
  let at = stretch.start;
  while (at < stretch.end && !/[\p{L}\p{N}]/u.test(text.charAt(at))) at += 1;
  return at;
}

/**
 * A chemical's name inside a protein's ("serotonin 2C receptor", "Ca2+ channel", "cysteine protease"), or an amino acid as part of a protein
 * ("substitution of arginine by glutamine"): nothing that acts.
 */
export function isPartOfProtein(text: string, stretch: Span, surface: string, { before, after }: Surroundings): boolean {
  if (
    /^(?:[\s-]\(?[A-Z\d]{1,3}\)?(?:\/\d?[A-Z])?|\(\d[A-Z]?\))?[\s-](?:receptors?|channels?|sensors?|exchangers?|pumps?|dehydrogenases?|kinases?|phosphatases?|proteases?|peptidases?|synthases?|hydroxylases?|reductases?|oxidases?|transferases?|response element)\b/u.test(
      after,
    )
  )
    return true;
  if (!aminoAcid.test(surface)) return false;
  if (/^[\s-](?:residues?|repeats?|rich|to)\b|^\s?\d|^\/\p{L}|^-\p{Ll}{4,}(?:ine|ate|an)\b/u.test(after) || /(?:ine|ate)-$/u.test(before)) return true;
  return /substitut|\bcodons?\b|mutation|amino[ -]acid|residue|missense|polymorphism|exon|allele/iu.test(text.slice(stretch.start, stretch.end));
}

/** Names of cell lines are written with a capital or a digit, and short ones in the case they are listed in; "p19" is a protein. */
export function isLineForm(surface: string, { entity, listedAs }: NameCandidate, around: Surroundings): boolean {
  if (entity.type !== "cell_line") return true;
  if (!/[\p{Lu}\d]/u.test(surface) || surface.length < 2) return false;
  return surface.length > 4 || surface === listedAs || surface.replace(/-/gu, "") === listedAs.replace(/-/gu, "") || isFollowedByCells(around);
}

const aminoAcid =
  /^(?:L-)?(?:alanine|arginine|asparagine|aspartate|aspartic acid|cysteine|glutamine|glutamate|glutamic acid|glycine|histidine|isoleucine|leucine|lysine|methionine|phenylalanine|proline|serine|threonine|tryptophan|tyrosine|valine|Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val)$/iu;
