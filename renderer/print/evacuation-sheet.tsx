import type { CSSProperties, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { civilDate } from "../../domain/calendar.ts";
import {
  countsOf,
  type EvacuationList,
  helpBelowAge,
  isSearchedFor,
  type Presence,
} from "../../domain/evacuation.ts";
import { datesIn } from "../lib/dates.ts";
import { localeOf } from "../lib/i18n.ts";
import { useCalled } from "../lib/list-words.ts";
import css from "./evacuation-sheet.module.css";

export interface EvacuationSheetProps {
  readonly title: string;
  readonly list: EvacuationList;
}

/** Who has to come out, to be ticked off by torchlight: large, room by room, on one page wherever it fits. */
export function EvacuationSheet({ title, list }: EvacuationSheetProps) {
  const { t, i18n } = useTranslation("paper");
  const { inside, unconfirmed } = countsOf(list);
  const moment = datesIn(localeOf(i18n.language)).moment(list.at, list.zone);
  return (
    <main>
      <header className={css["head"]}>
        <h1>{title}</h1>
        <p className={css["moment"]}>{moment}</p>
      </header>
      <Totals list={list} />
      <table className={css["table"]} style={{ "--row": `${rowHeight(list)}mm` } as CSSProperties}>
        <thead>
          <tr>
            <th scope="col">{t("evacuation.room")}</th>
            <th scope="col">{t("evacuation.name")}</th>
            <th scope="col">{t("evacuation.help")}</th>
            <th scope="col" className={css["out"]}>
              {t("evacuation.out")}
            </th>
          </tr>
        </thead>
        {list.rooms.map((room) => (
          <Room key={room.room} room={room} list={list} />
        ))}
        <Visitors visitors={list.visitors} />
        <Staff list={list} />
      </table>
      <footer className={css["foot"]}>
        <Counted words={t("evacuation.counted")} count={inside} />
        {unconfirmed === 0 ? null : (
          <Counted words={t("evacuation.countedUnconfirmed")} count={unconfirmed} />
        )}
        <p className={css["small"]}>
          <Mark /> {t("evacuation.rule", { age: helpBelowAge })}
        </p>
        <p className={css["small"]}>{t("evacuation.destroy")}</p>
      </footer>
    </main>
  );
}

/** The figures that a firefighter asks for first. */
function Totals({ list }: Pick<EvacuationSheetProps, "list">) {
  const { t } = useTranslation("paper");
  const counts = countsOf(list);
  const { residents, visitors, staff, unconfirmedWithHelp } = counts;
  const parts = [
    t("evacuation.total.residents", { count: residents }),
    ...(visitors === 0 ? [] : [t("evacuation.total.visitors", { count: visitors })]),
    t("evacuation.total.staff", { count: staff }),
  ];
  const help =
    unconfirmedWithHelp === 0
      ? null
      : t("evacuation.total.unconfirmedWithHelp", { count: unconfirmedWithHelp });
  const said = (kind: "inside" | "withHelp" | "unconfirmed" | "signedOut") =>
    t(`evacuation.total.${kind}`, { count: counts[kind] });
  return (
    <ul className={css["totals"]}>
      <Total count={counts.inside} words={said("inside")} more={parts.join(" · ")} />
      <Total count={counts.withHelp} words={said("withHelp")} mark={<Mark />} />
      {counts.unconfirmed === 0 ? null : (
        <Total count={counts.unconfirmed} words={said("unconfirmed")} more={help} />
      )}
      {counts.signedOut === 0 ? null : <Total count={counts.signedOut} words={said("signedOut")} />}
    </ul>
  );
}

interface TotalProps {
  readonly count: number;
  readonly words: string;
  readonly more?: string | null;
  readonly mark?: ReactNode;
}

function Total({ count, words, more = null, mark = null }: TotalProps) {
  return (
    <li>
      {mark} <b className={css["figure"]}>{count}</b> <span>{words}</span>
      {more === null ? null : <small> ({more})</small>}
    </li>
  );
}

/** A number to be written at the assembly point, beside the one that it should be. */
function Counted({ words, count }: { readonly words: string; readonly count: number }) {
  const { t } = useTranslation("paper");
  return (
    <p className={css["counted"]}>
      {words} <span className={css["blank"]} /> {t("evacuation.of", { count })}
    </p>
  );
}

interface RoomProps {
  readonly room: EvacuationList["rooms"][number];
  readonly list: EvacuationList;
}

/** A room stays together. */
function Room({ room, list }: RoomProps) {
  const { t } = useTranslation("paper");
  if (room.people.length === 0)
    return (
      <tbody>
        <tr className={css["empty"]}>
          <th scope="row">{room.room}</th>
          <td colSpan={3}>{t("evacuation.nobody")}</td>
        </tr>
      </tbody>
    );
  return (
    <tbody>
      {room.people.map((one, index) => (
        <tr key={one.number} className={isSearchedFor(one) ? undefined : css["away"]}>
          {index === 0 ? (
            <th scope="rowgroup" rowSpan={room.people.length}>
              {room.room}
            </th>
          ) : null}
          <td>
            <Called one={one} />
            {one.bed === "" ? null : <small className={css["beside"]}>{one.bed}</small>}
          </td>
          <td className={css["help"]}>
            <Whereabouts presence={one.presence} list={list} />
            {isSearchedFor(one) ? <Help one={one} /> : null}
          </td>
          <td className={css["out"]}>
            <Box presence={one.presence} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

type Listed = EvacuationList["rooms"][number]["people"][number];

/** The name, and of a child the age; without a name who it is that one looks for. */
function Called({ one: { name, described, number } }: { readonly one: Listed }) {
  const { t } = useTranslation("paper");
  const age = useAge(described?.years ?? null);
  const who = described === null ? "" : t(`evacuation.described.${described.as}`, { age });
  if (name === null)
    return (
      <>
        <span className={css["name"]}>{who}</span>
        <small className={css["beside"]}>{t("evacuation.number", { number })}</small>
      </>
    );
  return (
    <>
      <bdi className={css["name"]}>{name}</bdi>
      {who === "" ? null : <b className={css["beside"]}>{who}</b>}
    </>
  );
}

function useAge(years: NonNullable<Listed["described"]>["years"]): string {
  const { t } = useTranslation("paper");
  if (years === null) return t("evacuation.age.unknown");
  const { from, upTo, isEstimated } = years;
  if (from < upTo) return t("evacuation.age.between", { from, upTo });
  if (upTo === 0) return t("evacuation.age.underOne");
  return t(isEstimated ? "evacuation.age.about" : "evacuation.age.years", { count: from });
}

/** A shape as well as words: it is seen before it is read. */
const Mark = () => <span className={css["mark"]} aria-hidden="true" />;

function Help({ one: { helpFor, helpNeeded } }: { readonly one: Listed }) {
  const { t } = useTranslation("paper");
  if (helpFor.length === 0) return null;
  const why = helpFor.flatMap((reason) =>
    reason === "noted" ? [] : [t(`evacuation.helpFor.${reason}`)],
  );
  return (
    <>
      <Mark />
      {why.join(" · ")}
      {why.length === 0 || helpNeeded === "" ? null : " · "}
      <bdi>{helpNeeded}</bdi>
    </>
  );
}

interface WhereaboutsProps {
  readonly presence: Presence;
  readonly list: EvacuationList;
}

/** Why a person is unconfirmed, or that they are signed out; nothing of those who are inside. */
function Whereabouts({ presence, list: { at, zone } }: WhereaboutsProps) {
  const { t, i18n } = useTranslation("paper");
  const words = said();
  return words === null ? null : <b className={css["gone"]}>{words} </b>;

  function said(): string | null {
    if (presence.state === "inside") return null;
    if (presence.state === "signedOut") return t("evacuation.signedOut");
    const { why } = presence;
    switch (why.because) {
      case "missing":
        return t("evacuation.unconfirmed.missing");
      case "counted":
        return t(`evacuation.unconfirmed.counted.${why.as}`);
      case "late": {
        const dates = datesIn(localeOf(i18n.language));
        const [day, today] = [civilDate(why.since, zone), civilDate(at, zone)];
        const time = dates.time(why.since, zone);
        const when = day === today ? time : `${dates.short(day, today)}, ${time}`;
        return t("evacuation.unconfirmed.late", { when });
      }
    }
  }
}

/** To be ticked at the assembly point. */
function Box({ presence }: { readonly presence: Presence }) {
  return isSearchedFor({ presence }) ? <span className={css["box"]} /> : "–";
}

/** Visitors, a line each, by where they are; named nowhere. */
function Visitors({ visitors }: Pick<EvacuationList, "visitors">) {
  const { t } = useTranslation("paper");
  const called = useCalled();
  const lines = visitors.flatMap(({ place, own, count }) =>
    Array.from({ length: count }, () => called("visitPlace", place, own?.place)),
  );
  if (lines.length === 0) return null;
  return (
    <tbody>
      {lines.map((place, index) => (
        // Nothing tells two visitors in one place apart.
        // oxlint-disable-next-line react/no-array-index-key
        <tr key={index}>
          {index === 0 ? (
            <th scope="rowgroup" rowSpan={lines.length}>
              {t("evacuation.visitors")}
            </th>
          ) : null}
          <td>
            <span className={css["name"]}>{t("evacuation.visitor")}</span>
          </td>
          <td className={css["help"]}>{place}</td>
          <td className={css["out"]}>
            <span className={css["box"]} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** Staff the program knows to be on duty, and a line for those it does not. */
function Staff({ list }: Pick<EvacuationSheetProps, "list">) {
  const { t } = useTranslation("paper");
  return (
    <tbody>
      {list.staff.map(({ name, since, presence }, index) => (
        <tr key={name} className={isSearchedFor({ presence }) ? undefined : css["away"]}>
          {index === 0 ? (
            <th scope="rowgroup" rowSpan={list.staff.length + 1}>
              {t("evacuation.staff.title")}
            </th>
          ) : null}
          <td>
            <bdi className={css["name"]}>{name}</bdi>
          </td>
          <td className={css["help"]}>
            <Whereabouts presence={presence} list={list} />
            <span className={css["beside"]}>{t(`evacuation.staff.${since}`)}</span>
          </td>
          <td className={css["out"]}>
            <Box presence={presence} />
          </td>
        </tr>
      ))}
      <tr>
        {list.staff.length === 0 ? <th scope="row">{t("evacuation.staff.title")}</th> : null}
        <td colSpan={2}>
          <span className={css["beside"]}>{t("evacuation.staff.others")}</span>
        </td>
        <td />
      </tr>
    </tbody>
  );
}

/** Millimetres: as high as one page allows with what stands above and below, and never so low that a pen misses the box. */
function rowHeight(list: EvacuationList): number {
  const { rooms, staff } = list;
  const { visitors, unconfirmed, signedOut } = countsOf(list);
  const rows =
    rooms.reduce((sum, room) => sum + Math.max(1, room.people.length), 0) +
    visitors +
    staff.length +
    1;
  // Who is unconfirmed takes a second line where they stand, and the figures one more each.
  const further = unconfirmed * 5 + (unconfirmed === 0 ? 0 : 16) + (signedOut === 0 ? 0 : 8);
  return Math.min(12, Math.max(7.5, (180 - further) / rows));
}
