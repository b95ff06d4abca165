import type { TFunction } from "i18next";
import type { OpenItem } from "../../../domain/open-item.ts";

type T = TFunction<["departure", "vocab"]>;
type Kind = OpenItem["kind"];

/** For each kind what is open, in a few words; its day stands beside it. */
const words: { readonly [K in Kind]: (item: Extract<OpenItem, { kind: K }>, t: T) => string } = {
  turn: ({ task }, t) => {
    const name = "usual" in task ? t(`vocab:task.${task.usual}`) : task.own;
    return t("departure:turn", { task: name });
  },
};

export const openItemWords = (item: OpenItem, t: T): string => words[item.kind](item, t);
