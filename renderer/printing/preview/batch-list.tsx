import { ListBox, ListBoxItem } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { FileOutcome } from "../../../domain/printing/print-messages.ts";
import { StatusShape, type Tone } from "../../ui/status-shape.tsx";
import own from "./batch.module.css";
import type { OpenedFile } from "./opened-file.ts";
import type { GuardAtTheDoor } from "./use-address-guard.ts";

export interface BatchListProps {
  readonly opened: readonly OpenedFile[];
  readonly guards: readonly GuardAtTheDoor[];
  readonly chosen: number;
  /** The result of each from the last attempt; empty before. */
  readonly outcomes: readonly FileOutcome[];
  readonly onChoose: (chosen: number) => void;
}

/** The printouts side by side: whom each is about, its recipient, and whether it may leave. */
export function BatchList({ opened, guards, chosen, outcomes, onChoose }: BatchListProps) {
  const { t } = useTranslation("paper");
  const states = guards.map(stateOf);
  const may = states.filter((state) => leaves.includes(state)).length;
  return (
    <aside className={own["side"]} aria-label={t("together.list")}>
      <p className={own["sum"]} role="status">
        {states.includes("asked")
          ? t("together.state.asked")
          : [
              t("together.may", { count: may }),
              ...(may === states.length
                ? []
                : [t("together.stay", { count: states.length - may })]),
            ].join(" ")}
      </p>
      <ListBox
        aria-label={t("together.list")}
        className={own["list"] ?? ""}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[String(chosen)]}
        onSelectionChange={(keys) => {
          const [key] = keys;
          if (keys !== "all" && key !== undefined) onChoose(Number(key));
        }}
      >
        {opened.map(({ file }, at) => (
          <Item
            key={`file ${at}`}
            at={at}
            pages={file.pages.length}
            title={file.title}
            guard={guards[at]}
            outcome={outcomes[at]}
          />
        ))}
      </ListBox>
    </aside>
  );
}

interface ItemProps {
  readonly at: number;
  readonly title: string;
  readonly pages: number;
  readonly guard: GuardAtTheDoor | undefined;
  readonly outcome: FileOutcome | undefined;
}

function Item({ at, title, pages, guard, outcome }: ItemProps) {
  const { t } = useTranslation("paper");
  const state = guard === undefined ? "asked" : stateOf(guard);
  const verdict = guard?.verdict;
  const reader = verdict === null || verdict === "asked" ? null : (verdict?.reader ?? null);
  const name = guard?.name ?? title;
  return (
    <ListBoxItem id={String(at)} textValue={name} className={own["item"] ?? ""}>
      <span className={own["name"]}>{name}</span>
      <span className={own["about"]}>
        <span>
          {title} · {t("together.pages", { count: pages })}
        </span>
        {reader === null ? null : (
          <span>{t("readers.for", { reader: t(`readers.${reader}`) })}</span>
        )}
        <span className={own["state"]}>
          <StatusShape tone={tones[state]} />
          {t(`together.state.${state}`)}
        </span>
        {outcome === undefined || outcome.outcome === "kept" ? null : (
          <b>
            {outcome.name === null
              ? t(`together.outcome.${outcome.outcome}`)
              : t("together.savedAs", { name: outcome.name })}
          </b>
        )}
      </span>
    </ListBoxItem>
  );
}

type State = keyof typeof tones;

function stateOf({ verdict, isLookedAt, isReleased }: GuardAtTheDoor) {
  if (verdict === null) return "unasked";
  if (verdict === "asked") return "asked";
  switch (verdict.level) {
    case "look":
      return isLookedAt ? "lookedAt" : "look";
    case "stop":
      return isReleased ? "agreed" : "stop";
    case "clear":
    case "ask":
      return verdict.level;
  }
}

const tones = {
  asked: "info",
  unasked: "bad",
  clear: "ok",
  look: "warn",
  lookedAt: "ok",
  stop: "bad",
  agreed: "ok",
  ask: "warn",
} as const satisfies Readonly<Record<string, Tone>>;

const leaves: readonly State[] = ["clear", "lookedAt", "agreed"];
