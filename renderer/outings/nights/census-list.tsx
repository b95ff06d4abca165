import { useTranslation } from "react-i18next";
import { Fragment, type ReactNode } from "react";
import { Link, ToggleButton } from "react-aria-components";
import type { CensusLine, CensusState, CensusView } from "../../../domain/accommodation/census.ts";
import { groupedBy } from "../../../domain/reports/group-by.ts";
import { paths } from "../../shell/paths.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useTonight, useZone } from "../../lib/dates/use-today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { classes } from "../../ui/classes.ts";
import { ActionMenu, type MenuAction } from "../../ui/overlays/menu.tsx";
import { StatusShape } from "../../ui/status-shape.tsx";
import { Tag } from "../../ui/tag.tsx";
import { OutingTag } from "../outing-tag.tsx";
import { useWhenBack } from "../use-out-state-texts.ts";
import { useStartMissingSearch } from "../use-start-missing-search.tsx";
import { useBedName } from "../../accommodation/stay/use-bed-name.ts";
import type { OpenPanel } from "../../accommodation/stay/stay-panels.tsx";
import styles from "./nights.module.css";
import { type BackSince, useReturnsSinceCensus } from "./use-returns-since-census.ts";

export interface CensusListProps {
  readonly census: CensusView;
  readonly onAnswer: (line: CensusLine, state: CensusState) => void;
  readonly onToggle: (line: CensusLine) => void;
  readonly onSeeAll: (room: string, lines: readonly CensusLine[]) => void;
  readonly onOpen: (panel: OpenPanel) => void;
}

/**
 * Everyone on the headcount of a night, with the possible answers for each; the people of one room can be marked as seen at
 * once.
 */
export function CensusList({ census, onAnswer, onToggle, onSeeAll, onOpen }: CensusListProps) {
  const { t } = useTranslation("nights");
  const tonight = useTonight();
  const backSince = useReturnsSinceCensus(census);
  const isOpen = census.closed === null && census.isWritable;
  const rooms = [...groupedBy(census.lines, ({ room }) => room)];
  return (
    <ul className={styles["lines"]}>
      {rooms.map(([room, lines]) => {
        const unseen = lines.filter(({ state }) => state === "unsure");
        return (
          <Fragment key={room}>
            {lines.map((line, index) => (
              <Line
                key={line.person.id}
                line={line}
                isClosed={census.closed !== null}
                isWritable={census.isWritable}
                isTonight={census.night === tonight}
                back={backSince.get(line.person.id) ?? null}
                wholeRoom={
                  isOpen && index === 0 && unseen.length > 1 ? (
                    <Button size="small" onPress={() => onSeeAll(room, unseen)}>
                      {t("seeRoom", { room })}
                    </Button>
                  ) : null
                }
                onAnswer={onAnswer}
                onToggle={onToggle}
                onOpen={onOpen}
              />
            ))}
          </Fragment>
        );
      })}
    </ul>
  );
}

type LineProps = Omit<CensusListProps, "census" | "onSeeAll"> & {
  readonly line: CensusLine;
  readonly isClosed: boolean;
  readonly isWritable: boolean;
  /** Being late now does not concern a night that is over. */
  readonly isTonight: boolean;
  /** Counted as absent, and returned since. */
  readonly back: BackSince | null;
  /** On the first line of a room in which several people were not seen yet. */
  readonly wholeRoom: ReactNode;
};

function Line(props: LineProps) {
  const { line, isClosed, isWritable, isTonight, back } = props;
  // Once the count is closed, a correction is chosen from the menu and not made by a single press.
  const isPressed = isWritable && !isClosed ? line.state === "here" : null;
  // At first, “not seen” is shown once in the heading and not on every line.
  const isUntouched = isPressed !== null && line.state === "unsure" && line.said === null;
  const { t } = useTranslation(["nights", "vocab"]);
  const { nameOf, initialsOf } = useNames();
  const words = useFormats();
  const zone = useZone();
  const place = useBedName()(line.room, line.bed);
  const steps = useStartMissingSearch();
  const actions = useAnswers(props, place, steps.ask);
  const said =
    line.said === null
      ? null
      : t("nights:said", { name: line.said.byName, time: words.dates.time(line.said.at, zone) });
  return (
    <li
      className={classes(
        styles,
        "line",
        isUntouched ? false : lookSince(line.state, back),
        isPressed === true && "seen",
      )}
    >
      <Avatar initials={initialsOf(line.person)} seed={line.person.id} />
      <span className={styles["who"]}>
        {isPressed === null ? (
          <Link className={styles["name"] ?? ""} href={paths.personStay(line.person.id)}>
            {nameOf(line.person)}
          </Link>
        ) : (
          <ToggleButton
            className={styles["press"] ?? ""}
            aria-label={t("nights:seeOne", { name: nameOf(line.person), place })}
            isSelected={isPressed}
            onChange={() => props.onToggle(line)}
          >
            {nameOf(line.person)}
          </ToggleButton>
        )}
        <span className={styles["place"]}>
          <span>{place}</span>
          {said === null ? null : <span className={styles["by"]}>{said}</span>}
          {line.state === "here" || isUntouched ? null : (
            <Tag tone={back === null ? toneOf(line.state) : "plain"}>
              {t(`vocab:censusState.${line.state}`)}
            </Tag>
          )}
          {back === null || back.isOutAgain ? null : (
            <Tag tone="ok">{t("nights:backAt", { time: words.dates.time(back.at, zone) })}</Tag>
          )}
          {isTonight ? (
            <OutingTag
              personId={line.person.id}
              isOnlyLate={line.state !== "pass" && back === null}
              said={line.state}
            />
          ) : null}
        </span>
        {line.difference === null ? null : (
          <span className={styles["differs"]}>{t(`nights:difference.${line.difference}`)}</span>
        )}
      </span>
      {props.wholeRoom}
      {line.state === "here" ? (
        <span className={styles["state"]}>
          <StatusShape tone="ok" />{" "}
          {t(isPressed === null ? "vocab:censusState.here" : "nights:seen")}
        </span>
      ) : null}
      {isPressed === null ? null : (
        <Link
          className={styles["file"] ?? ""}
          href={paths.personStay(line.person.id)}
          aria-label={t("nights:fileOf", { name: nameOf(line.person) })}
        >
          {t("nights:file")}
        </Link>
      )}
      {isWritable ? (
        <ActionMenu label={t("nights:menu", { name: nameOf(line.person) })} actions={actions} />
      ) : null}
      {steps.question}
    </li>
  );
}

/** The answers possible for a person now: more before the count is closed than after. */
function useAnswers(
  { line, isClosed, isTonight, onAnswer, onOpen }: LineProps,
  place: string,
  onSteps: ReturnType<typeof useStartMissingSearch>["ask"],
): readonly MenuAction[] {
  const { t } = useTranslation(["nights", "vocab", "out"]);
  const { nameOf } = useNames();
  const back = useWhenBack()(line.person.id);
  const isMissed = line.state === "absent" || back?.isLate === true;
  const search = {
    id: "search",
    label: t("out:takeStepsWho", { name: nameOf(line.person) }),
    onPress: () => onSteps(line.person),
  };
  const { person, stayId, current, difference } = line;
  const answer = (state: CensusState, label: string = t(`vocab:censusState.${state}`)) => ({
    id: state,
    label,
    onPress: () => onAnswer(line, state),
  });
  if (difference === "noStay") return [answer("gone", t("nights:takeOut"))];
  const answers = states
    .filter((state) => (state === "unsure" ? !isClosed : true))
    .filter((state) => state !== line.state || difference !== null)
    .map((state) =>
      difference === "notCounted" && state === "here"
        ? answer(state, t("nights:countToo"))
        : answer(state),
    );
  if (current === null) return answers;
  const resident = { ...current, personId: person.id, stayId, name: person.name, place };
  const panel = (kind: OpenPanel["kind"], label: string): MenuAction => ({
    id: kind,
    label,
    onPress: () => onOpen({ kind, resident: { ...resident, number: person.number } }),
  });
  return [
    ...(isTonight && isMissed ? [search] : []),
    ...answers,
    panel("move", t("nights:elsewhere")),
    panel("depart", t("nights:left")),
  ];
}

const states: readonly CensusState[] = ["here", "pass", "absent", "hospital", "unsure"];

function toneOf(state: Exclude<CensusState, "here">) {
  switch (state) {
    case "pass":
    case "hospital":
      return "info";
    case "absent":
      return "bad";
    case "unsure":
      return "warn";
    case "gone":
      return "plain";
  }
}

/** What was counted is shown as past once the person returned; if they went out again, they are absent. */
function lookSince(state: CensusState, back: BackSince | null): ReturnType<typeof lookOf> {
  if (back === null) return lookOf(state);
  return back.isOutAgain && "away";
}

function lookOf(state: CensusState): "away" | "missing" | "parked" | false {
  switch (state) {
    case "pass":
    case "hospital":
      return "away";
    case "absent":
      return "missing";
    case "unsure":
      return "parked";
    case "here":
    case "gone":
      return false;
  }
}
