import type { Author } from "../../model/document.ts";
import { firstString, itemsOf, type JsonNode, member, stringOf } from "./json-spans.ts";

/** Names of authors however the record writes them: strings, one string, or objects of name parts. */
export function authorNames(node: JsonNode | undefined): Author[] {
  return itemsOf(node).flatMap((author) => {
    const text = stringOf(author);
    if (text !== null)
      return text
        .split(/\s*;\s*/u)
        .filter((name) => name !== "")
        .map((name) => ({ name, affiliations: [] }));
    const whole = firstString(author, "name", "fullName", "full_name", "literal");
    const middle = itemsOf(member(author, "middle"))
      .map(stringOf)
      .filter((part) => part !== null);
    const parts = [
      firstString(author, "given", "first", "firstName", "forename"),
      ...middle,
      firstString(author, "family", "last", "lastName", "surname"),
      firstString(author, "suffix"),
    ];
    const name = whole ?? parts.filter((part) => part !== null).join(" ");
    const affiliations = itemsOf(member(author, "affiliation"))
      .map((item) => stringOf(item) ?? firstString(item, "name"))
      .filter((item) => item !== null);
    return name === "" ? [] : [{ name, affiliations }];
  });
}
