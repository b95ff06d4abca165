import { useTranslation } from "react-i18next";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";
import type { Bar } from "../../../domain/accommodation/timeline-view.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useToday, useTonight } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { useBedName } from "../stay/use-bed-name.ts";
import { useOverdueText } from "../stay/use-overdue-text.ts";
import { type Cell, isOver, type StayBar } from "./cells.ts";

/** The texts of a bar: on itself, in the table, and for screen readers. */
export interface CellWords {
  /** The largest text on it: who or what. */
  readonly title: string;
  /** The state in a word or two; empty where the title says it all. */
  readonly state: string;
  readonly from: string;
  /** Empty where the end is not known. */
  readonly until: string;
  /** All of it in one sentence. */
  readonly spoken: string;
}

export function useCellText(): (cell: Cell, place: string, family: readonly string[]) => CellWords {
  const { t } = useTranslation("timeline");
  const day = useDay();
  const barWords = useBarWords();
  return (cell, place, family) => {
    const from = day(cell.from);
    const free = { title: t("free"), about: "", state: "" };
    const words =
      cell.bar === null
        ? { ...free, until: cell.isOpen ? "" : day(cell.until) }
        : barWords(cell.bar);
    const nights =
      words.until === ""
        ? t("spokenFrom", { from })
        : t("spokenNights", { from, until: words.until });
    const together = family.length === 0 ? "" : t("familyWith", { names: family.join(", ") });
    const parts = [words.title, words.state, words.about, place, nights, together];
    return { ...words, from, spoken: parts.filter((part) => part !== "").join(", ") };
  };
}

interface BarWords extends Pick<CellWords, "title" | "state" | "until"> {
  /** Read out, but not shown. */
  readonly about: string;
}

function useBarWords(): (bar: Bar) => BarWords {
  const { t } = useTranslation("timeline");
  const { nameOf, textOf } = useNames();
  const bedName = useBedName();
  const day = useDay();
  const stayWords = useStayWords();
  return (bar) => {
    switch (bar.kind) {
      case "stay":
        return stayWords(bar);
      case "move":
        return {
          title: nameOf(bar.person),
          about: "",
          state: t("moveFrom", { bed: bedName(bar.fromRoom, bar.fromBed) }),
          until: day(bar.until),
        };
      case "reservation":
        return {
          title: bar.person === null ? textOf(bar.about) : nameOf(bar.person),
          about: bar.person === null ? "" : textOf(bar.about),
          state: t("heldUntil", { day: day(bar.expiresOn) }),
          until: day(bar.until),
        };
      case "closure":
        return {
          title: t("closed"),
          about: "",
          state: textOf(bar.reason),
          until: bar.until === null ? "" : day(bar.until),
        };
    }
  };
}

function useStayWords(): (bar: StayBar) => BarWords {
  const { t } = useTranslation("timeline");
  const { nameOf } = useNames();
  const { age } = useFormats();
  const today = useToday();
  const tonight = useTonight();
  const overdue = useOverdueText();
  const day = useDay();
  return (bar) => {
    const who = { title: nameOf(bar.person), about: age(bar.age, today) };
    if (bar.until !== null)
      return {
        ...who,
        until: day(bar.until),
        state: bar.leftFor === null ? t("movedOn") : t("left"),
      };
    const until = day(bar.plannedUntil);
    if (isOver(bar, tonight))
      return { ...who, until, state: t("noDecision", { over: overdue(bar.plannedUntil) ?? "" }) };
    return {
      ...who,
      until,
      state:
        bar.moves === null
          ? t("plannedTo", { day: until })
          : t("movesOn", { day: day(bar.moves.night) }),
    };
  };
}

function useDay(): (night: CalendarDate) => string {
  const { dates } = useFormats();
  const tonight = useTonight();
  return (night) => dates.short(night, tonight);
}
