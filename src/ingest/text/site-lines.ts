import { labelOf } from "./abstract-labels.ts";
import { type Line, matchLine } from "./lines.ts";

/** A line of the site around the paper and what it is called in the regions. */
interface SiteLine {
  readonly role: string;
  readonly pattern: RegExp;
}

/** Lines that sites put around papers: buttons, prompts, notices. Each pattern covers the whole line or begins it. */
const siteLines: readonly SiteLine[] = [
  {
    role: "ui-action",
    pattern:
      /^\|?\s?(?:add (?:like|dislike|to|comment|citation)\b|(?:view|show|see|read|hide|expand|collapse) (?:more|less|all|full|\d+ more|the full|pdf|article|abstract|details|on)|view\b.{0,40}(?:cite|pdf|html)|cite\b.{0,20}$|share\b.{0,40}$|save\b.{0,30}$|follow\b.{0,20}$|print$|email$|e-mail$|download\b.{0,40}$|copy\b.{0,20}$|sign (?:up|in|out)\b|log ?in\b|register\b.{0,40}$|subscribe\b|search\b.{0,40}$|actions$|clipboard$|item in clipboard$|favorites$|permalink$|bookmark\b.{0,30}$|like$|dislike$|comments?(?: \(\d+\))?$|help me understand\b|set (?:up )?(?:email )?alert|create alert|get citation|export\b.{0,30}$|request\b.{0,30}$|back to (?:top|results)|previous$|next$|close$|menu$|skip to\b)/iu,
  },
  {
    role: "full-text-links",
    pattern:
      /^(?:full[- ]text links?\b|full text$|we have located links\b|can'?t access the (?:paper|article)|find full text|get full text|free full text|links to full text)/iu,
  },
  {
    role: "login-prompt",
    pattern: /\b(?:institutional (?:subscription|access)|university\/institutional|logging in through|log in (?:to|through|with)|access through your)\b/iu,
  },
  {
    role: "related-resources-heading",
    pattern: /^(?:related resources|related (?:articles|papers|information|content)|trending papers|more like this|recommended\b.{0,30})$/iu,
  },
  {
    role: "app-promo",
    pattern:
      /^(?:for the best experience\b|(?:read )?mobile app\b.{0,20}$|(?:get|download|use|try|open)\b.{0,40}\b(?:app|1-tap access)\b)|\b1-tap access\b|\bread mobile app\b|\b(?:app store|google play)\b.{0,40}$|\bscan (?:the )?qr\b/iu,
  },
  { role: "image-alt-text", pattern: /^(?:.{0,30}\b(?:image|icon|logo|thumbnail)|toggle .{0,20})$/iu },
  {
    role: "copyright",
    pattern:
      /^(?:copyright\b|©|\(c\)\s?\d{4}|all material on this|all rights reserved|this website also contains)|\bcopyright\s(?:©|\(c\))|©\s?\d{4}|\b(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}\b.{0,20}\b(?:LLC|Inc|Ltd|GmbH)\b/iu,
  },
  {
    role: "legal",
    pattern:
      /\b(?:terms (?:of|and) (?:use|service|conditions)|privacy policy|cookie (?:policy|settings)|by using this (?:service|site|website)|disclaimer)\b/iu,
  },
  { role: "privacy", pattern: /^(?:your privacy\b|privacy\b.{0,30}$|do not sell|cookies?\b.{0,20}$|we use cookies|accept (?:all )?cookies)/iu },
  { role: "cme-ad", pattern: /\b(?:CME credits?|continuing medical education|claim free|claim now)\b/iu },
  { role: "comment-count", pattern: /^(?:评论区?|评论数|コメント|댓글|comentarios|kommentare|comments)\s?[(（:：]?\s?\d*\s?[)）]?$/iu },
  {
    role: "share",
    pattern:
      /^(?:分享到?|收藏|点赞|打印|微信|微博|责任编辑|编辑[:：]|本文版权|版权声明|免责声明|相关新闻|相关阅读|上一篇|下一篇|推荐阅读|シェア|ツイート|関連記事|공유|관련기사|compartir$|teilen$|drucken$)/iu,
  },
  { role: "separator", pattern: /^[|\-–—_*=~•·.\s#►▼▲»«<>]{1,200}$/u },
];

/** What a line of the site around a paper is called, or `null` when the line is none. Long lines are text. */
export function siteRole(line: Line): string | null {
  if (line.text.length > 260) return null;
  const known = roles.get(line);
  if (known !== undefined) return known;
  const role = line.text.length < 4 && /^[\p{L}\d.]+$/u.test(line.text) ? null : findRole(line);
  roles.set(line, role);
  return role;
}

/** Each line is asked for many times while its page is read. */
const roles = new WeakMap<Line, string | null>();

function findRole(line: Line): string | null {
  for (const { role, pattern } of siteLines) {
    const found = matchLine(line, pattern);
    // Part of a labelled abstract, and a sentence with the publisher's notice behind it, are text whatever words they use.
    if (found !== null) return labelOf(line.text) !== null || (found.index > 0 && noticeStart(line.text) > 0) ? null : role;
  }
  return null;
}

/** Where the publisher's notice begins that some pages put right behind the last sentence of an abstract; -1 without one, or where there is no sentence before it. */
export function noticeStart(text: string): number {
  const found =
    /(?<=\p{L}{2}[\p{L}\p{N}\s)%]{0,40}[.?!]\s{0,3})(?:copyright\s{0,2}(?:©|\(c\)|(?:19|20)\d{2})|(?:©|\(c\))\s?(?:copyright\s)?(?:19|20)\d{2})/iu.exec(
      text.slice(-400),
    );
  const at = found === null ? -1 : Math.max(0, text.length - 400) + found.index;
  return at > 0 && /\b(?:copyright|protected|rights|licen[cs]ed?|website)\b/iu.test(text.slice(Math.max(0, at - 200), at)) ? -1 : at;
}
