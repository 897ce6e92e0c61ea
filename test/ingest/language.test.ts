import { expect, test } from "vitest";
import { languageOf } from "../../src/ingest/language.ts";

test.each([
  ["It has been shown that the cells are resistant to the drug.", "en"],
  ["Die Zellen sind nicht mehr auf das Medikament angewiesen und wachsen weiter.", "de"],
  ["Los resultados se han publicado en la revista y son de interés para los pacientes.", "es"],
  ["Les cellules ne sont pas sensibles au médicament dans cette étude.", "fr"],
  ["研究者揭示,IL-6抑制剂可以抑制癌干细胞的增加。", "zh"],
  ["研究グループは、HER2陽性の細胞が薬剤に耐性を示すことを明らかにした。", "ja"],
  ["연구팀은 TYMS를 억제하면 세포가 다시 약물에 반응한다고 설명했다.", "ko"],
  ["Клетки оказались устойчивы к препарату.", "ru"],
  ["Both IL-4 and IL-10 reduced TNF.", "und"],
  ["IL-6, IL-10 and MET in tumours", "en"],
  ["LES CELLULES NE SONT PAS SENSIBLES AU MEDICAMENT DANS CETTE ETUDE", "fr"],
  ["MCF-7", "und"],
  ["12 34", "und"],
  ["Hasan Korkaya, Gwang-il Kim", "und"],
])("%s is %s", (text, language) => expect(languageOf(text)).toBe(language));
