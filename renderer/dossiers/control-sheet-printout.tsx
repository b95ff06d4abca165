import { useTranslation } from "react-i18next";
import type { Done } from "../../domain/dossiers/dossier.ts";
import type {
  ControlSheet as Sheet,
  RegisterView,
} from "../../domain/dossiers/dossier-register.ts";
import { useChangeWords, useCheckWords } from "./dossier-texts.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import css from "./control-sheet-printout.module.css";

export interface ControlSheetProps {
  readonly title: string;
  readonly sheet: Sheet;
}

/** For the centre's own file: who agreed, reviewed, signed and finalised, which checks were overridden, and the outcome. */
export function ControlSheet({ title, sheet }: ControlSheetProps) {
  const { t } = useTranslation(["paper", "dossiers"]);
  const { dates } = useFormats();
  const changeWords = useChangeWords();
  const checkWords = useCheckWords();
  const { frozen, number, frozenBy, register, zone } = sheet;
  const { content } = frozen;
  const by = (done: Done | null) =>
    done === null
      ? t("paper:control.nobody")
      : t("paper:control.by", { name: done.byName, day: dates.long(done.on) });
  const facts: readonly (readonly [string, string])[] = [
    [t("paper:control.reference"), content.reference],
    [t("paper:control.subject"), content.subject],
    [t("paper:control.addressee"), content.addressee.replaceAll("\n", ", ")],
    [t("paper:control.version"), String(number)],
    [t("paper:control.pages"), String(frozen.pages)],
    [t("paper:control.agreed"), by(frozen.agreed)],
    [t("paper:control.reviewed"), by(frozen.reviewed)],
    [t("paper:control.signedOff"), by(frozen.signedOff)],
    [
      t("paper:control.frozen"),
      t("paper:control.by", { name: frozenBy.byName, day: dates.moment(frozenBy.at, zone) }),
    ],
    [t("paper:control.hash"), frozen.sha256],
  ];
  return (
    <main>
      <p className={css["stay"]}>{t("paper:control.stay")}</p>
      <h1>{title}</h1>
      <dl className={css["facts"]}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {frozen.correction === null ? null : (
        <Part title={t("paper:control.changes")}>
          <li>{frozen.correction}</li>
          {frozen.changes.map((change) => (
            <li key={changeWords(change)}>{changeWords(change)}</li>
          ))}
        </Part>
      )}
      {frozen.letThrough.length === 0 ? null : (
        <Part title={t("paper:control.letThrough")}>
          {frozen.letThrough.map((one) => (
            <li key={`${one.id} ${one.about ?? ""}`}>
              {checkWords({ id: one.id, about: one.about, day: null, count: null }).title} –{" "}
              {one.reason} ({by(one)})
            </li>
          ))}
        </Part>
      )}
      <Part title={t("paper:control.register")}>
        {register.length === 0 ? (
          <li>{t("paper:control.nothing")}</li>
        ) : (
          register.map((entry) => <Entry key={entry.id} entry={entry} zone={zone} />)
        )}
      </Part>
    </main>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className={css["part"]}>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

function Entry({ entry, zone }: { readonly entry: RegisterView; readonly zone: string }) {
  const { t } = useTranslation(["paper", "dossiers"]);
  const { dates } = useFormats();
  const { record, byName, at } = entry;
  const noted = t("paper:control.by", { name: byName, day: dates.moment(at, zone) });
  switch (record.kind) {
    case "left":
      return (
        <li>
          {t(record.isSealed ? "dossiers:left.sealed" : `dossiers:left.${record.way}`)} ({noted})
        </li>
      );
    case "sent":
      return (
        <li>
          {t("dossiers:sentLine", {
            day: dates.long(record.on),
            how: t(`dossiers:how.${record.how}`),
            to: record.to,
            count: record.copies,
          })}{" "}
          {record.note} ({noted})
        </li>
      );
    case "takenBack":
      return (
        <li>
          {t("dossiers:takenBackLine", { day: dates.moment(at, zone), reason: record.reason })} (
          {byName})
        </li>
      );
    case "received":
      return (
        <li>
          {t("dossiers:receivedLine", { day: dates.long(record.on), proof: record.proof })}{" "}
          {record.note} ({noted})
        </li>
      );
    case "answered":
      return (
        <li>
          {t("dossiers:answeredLine", {
            day: dates.long(record.on),
            answer: t(`dossiers:answer.${record.answer}`),
          })}{" "}
          {record.note} ({noted})
        </li>
      );
  }
}
