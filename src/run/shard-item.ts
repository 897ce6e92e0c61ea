export type { ShardItem } from "../store/analysed-document.ts";
