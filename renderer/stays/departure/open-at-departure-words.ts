import type { TFunction } from "i18next";
import type { OpenItem } from "../../../domain/daily-life/open-at-departure.ts";
import type { TermName } from "../../lib/texts/term-names-of-centre.ts";

type T = TFunction<["departure", "vocab"]>;

/** The open item in a few words; its day is shown beside it. */
export function openAtDepartureWords(item: OpenItem, t: T, called: TermName): string {
  switch (item.kind) {
    case "turn": {
      const name = "usual" in item.task ? t(`vocab:task.${item.task.usual}`) : item.task.own;
      return t("departure:turn", { task: name });
    }
    case "thing":
      return t("departure:thing", {
        what: called("thingKind", item.thing, item.own),
        label: item.label,
      });
    case "post":
      return t("departure:postWaits", { what: called("parcelKind", item.post, item.own) });
  }
}
