import { useTranslation } from "react-i18next";
import { calendarDateOf } from "../../../domain/core/calendar-date.ts";
import {
  type EvacuationList,
  isSearchedFor,
  type Presence,
} from "../../../domain/outings/evacuation.ts";
import { datesIn } from "../../lib/dates/dates.ts";
import { localeOf } from "../../lib/texts/i18n.ts";
import { useTermName } from "../../lib/texts/term-names-of-centre.ts";
import css from "./evacuation-printout.module.css";

interface RoomProps {
  readonly room: EvacuationList["rooms"][number];
  readonly list: EvacuationList;
}

/** The rows of a room stay on one page. */
export function RoomRows({ room, list }: RoomProps) {
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

/** The name, and the age of a child; without a name, the description. */
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

/** A shape as well as words: it is seen before the words are read. */
export const Mark = () => <span className={css["mark"]} aria-hidden="true" />;

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

/** Why a person is unconfirmed, or that they are signed out; nothing for those who are inside. */
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
        const [day, today] = [calendarDateOf(why.since, zone), calendarDateOf(at, zone)];
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

/** Visitors, one line each, by where they are; they are never named. */
export function VisitorRows({ visitors }: Pick<EvacuationList, "visitors">) {
  const { t } = useTranslation("paper");
  const called = useTermName();
  const lines = visitors.flatMap(({ place, own, count }) =>
    Array.from({ length: count }, () => called("visitPlace", place, own?.place)),
  );
  if (lines.length === 0) return null;
  return (
    <tbody>
      {lines.map((place, index) => (
        // Two visitors in one place have nothing to tell them apart.
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

/** Staff recorded as on duty, and a line for others. */
export function StaffRows({ list }: { readonly list: EvacuationList }) {
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
