import { useTranslation } from "react-i18next";
import type {
  AccessRegisterPrintoutContent,
  RegisteredPerson,
} from "../../domain/integrity/access-register.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { useAccessWords } from "./use-access-register-text.ts";
import page from "../printing/page/signed-slip.module.css";
import css from "./access-register-printout.module.css";

/** Who holds what, on one page for the file of the centre. Its history and hidden files are left to the screen. */
export function AccessRegisterPrintout({
  title,
  sheet,
}: {
  readonly title: string;
  readonly sheet: AccessRegisterPrintoutContent;
}) {
  const { t } = useTranslation("register");
  const { since, verifiedOf, areasOf, list, stateOf } = useAccessWords(sheet.zone);
  const { dates } = useFormats();
  const { recoveryKey, emergencyReaders } = sheet;
  const left = sheet.people.filter(({ state }) => state === "removed");
  const named = emergencyReaders?.names ?? [];
  return (
    <main>
      <p className={page["stay"]}>{t("stay")}</p>
      <p className={page["centre"]}>{sheet.centreName}</p>
      <h1>{title}</h1>
      <p>{t("asOf", { day: dates.long(sheet.on) })}</p>
      <table className={css["people"]}>
        <thead>
          <tr>
            <th scope="col">{t("colleague")}</th>
            <th scope="col">{t("roles", { count: 2 })}</th>
            <th scope="col">{t("access")}</th>
            <th scope="col">{t("key")}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.people
            .filter(({ state }) => state !== "removed")
            .map((person) => (
              <Person key={person.id} person={person} zone={sheet.zone} />
            ))}
        </tbody>
      </table>
      <dl className={`${page["facts"] ?? ""} ${css["facts"] ?? ""}`}>
        <div>
          <dt>{t("sheets")}</dt>
          <dd>
            {(recoveryKey === null
              ? [t("noSheets")]
              : [
                  verifiedOf(recoveryKey.verified),
                  ...areasOf({ holds: recoveryKey.holds, awaits: [] }),
                ]
            ).join(" · ")}
          </dd>
        </div>
        <div>
          <dt>{t("emergency")}</dt>
          <dd>
            {emergencyReaders === null || named.length === 0
              ? t("nobody")
              : `${list(named)}, ${since(emergencyReaders.given)}`}
          </dd>
        </div>
        {left.length === 0 ? null : (
          <div>
            <dt>{t("left")}</dt>
            <dd>{left.map((person) => `${person.name}: ${stateOf(person)}`).join(" · ")}</dd>
          </div>
        )}
      </dl>
      <p className={page["text"]}>{t("notOnPaper")}</p>
    </main>
  );
}

function Person({ person, zone }: { readonly person: RegisteredPerson; readonly zone: string }) {
  const { t } = useTranslation("register");
  const { rolesOf, areasOf, keysOf, list, stateOf } = useAccessWords(zone);
  const areas = areasOf(person);
  const { deputies } = person;
  return (
    <tr>
      <th scope="row">
        {person.name}
        {person.state === "disabled" ? <small>{stateOf(person)}</small> : null}
      </th>
      <td>{rolesOf(person)}</td>
      <td>
        <Lines lines={areas.length === 0 ? [t("houseOnly")] : areas} />
      </td>
      <td>
        <Lines
          lines={[
            ...keysOf(person),
            ...(deputies.length === 0 ? [] : [`${t("deputies")}: ${list(deputies)}`]),
          ]}
        />
      </td>
    </tr>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className={css["line"]}>
      {line}
    </span>
  ));
}
