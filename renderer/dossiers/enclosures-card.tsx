import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isInWork } from "../../domain/dossiers/dossier.ts";
import type { DossierView, EnclosureView, ScanChoice } from "../../domain/dossiers/dossier-view.ts";
import type { Enclosure } from "../../domain/dossiers/enclosure.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { paths } from "../shell/paths.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { useSession } from "../shell/user-session.ts";
import { ignoreRefusal, useCommand } from "../lib/api.ts";
import { useEnclosureName } from "./dossier-texts.ts";
import { useZone } from "../lib/dates/use-today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Card, Row, Rows } from "../ui/card.tsx";
import { TextLink } from "../ui/links.tsx";
import css from "./dossiers.module.css";
import { EnclosurePanel } from "./enclosure-panel.tsx";
import { cards } from "./where-to-correct.ts";
import { enclosureInput } from "./enclosure-input.ts";
import { OverrideReasonPanel } from "./override-reason-panel.tsx";

/** The enclosures, in the order of the index, and documents that could be added. */
export function EnclosuresCard({ dossier }: { readonly dossier: DossierView }) {
  const { t } = useTranslation("dossiers");
  const enclose = useCommand("dossiers.enclose");
  const [about, setAbout] = useState<EnclosureView | null>(null);
  const { id, version, enclosures, choices, state } = dossier;
  const inWork = isInWork(state);
  const put = (next: readonly Enclosure[]) => {
    void enclose.mutateAsync({ id, version, enclosures: [...next] }).catch(ignoreRefusal);
  };
  const plain = enclosures.map(enclosureInput);
  return (
    <div id={cards.enclosures}>
      <Card title={t("enclosures")} aside={t("enclosuresAside", { count: enclosures.length })}>
        {enclose.error === null ? null : <RefusalNotice error={enclose.error} />}
        {enclosures.length === 0 ? <p className={css["none"]}>{t("enclosuresNone")}</p> : null}
        <Rows>
          {enclosures.map((enclosure, index) => (
            <EnclosureRow
              key={enclosure.scanId}
              enclosure={enclosure}
              number={index + 1}
              isLast={index === enclosures.length - 1}
              isOpen={inWork}
              onMove={(by) => put(moved(plain, index, by))}
              onDrop={() => put(plain.filter((_, at) => at !== index))}
              onAbout={() => setAbout(enclosure)}
            />
          ))}
        </Rows>
        {inWork ? (
          <Choices
            dossier={dossier}
            choices={choices}
            onAdd={(choice) => put([...plain, enclosureOf(choice)])}
          />
        ) : null}
      </Card>
      {about === null ? null : (
        <EnclosurePanel dossier={dossier} enclosure={about} onClose={() => setAbout(null)} />
      )}
    </div>
  );
}

const enclosureOf = ({ scanId, documentId, kind }: ScanChoice): Enclosure => ({
  scanId,
  documentId,
  kind,
  title: "",
  form: "copy",
  language: null,
  translation: "",
  pages: null,
});

function moved(all: readonly Enclosure[], index: number, by: 1 | -1): readonly Enclosure[] {
  const one = all[index];
  if (one === undefined) return all;
  const others = all.filter((_, at) => at !== index);
  return [...others.slice(0, index + by), one, ...others.slice(index + by)];
}

interface EnclosureRowProps {
  readonly enclosure: EnclosureView;
  readonly number: number;
  readonly isLast: boolean;
  readonly isOpen: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onDrop: () => void;
  readonly onAbout: () => void;
}

function EnclosureRow(props: EnclosureRowProps) {
  const { enclosure, number, isLast, isOpen, onMove, onDrop, onAbout } = props;
  const { t } = useTranslation(["dossiers", "residence"]);
  const { textOf } = useNames();
  const { dates } = useFormats();
  const what = useEnclosureName()({ ...enclosure, title: textOf(enclosure.title) });
  const { form, translation, isThere, release, pages } = enclosure;
  const details = [
    t(`residence:form.${form}`),
    textOf(translation),
    pages === null ? "" : t("dossiers:pages", { count: pages }),
    isThere ? "" : t("dossiers:gone"),
    release === null
      ? ""
      : t("dossiers:releasedBy", {
          name: release.byName,
          day: dates.long(release.on),
          reason: textOf(release.reason),
        }),
  ];
  return (
    <Row
      leading={<span className={css["number"]}>{number}</span>}
      title={<b>{what}</b>}
      detail={details.filter((part) => part !== "").join(" · ")}
      trailing={
        isOpen ? (
          <span className={css["trailing"]} data-enclosed={enclosure.kind}>
            {number === 1 ? null : (
              <Button
                kind="quiet"
                size="small"
                label={t("dossiers:upOf", { what })}
                onPress={() => onMove(-1)}
              >
                {t("dossiers:up")}
              </Button>
            )}
            {isLast ? null : (
              <Button
                kind="quiet"
                size="small"
                label={t("dossiers:downOf", { what })}
                onPress={() => onMove(1)}
              >
                {t("dossiers:down")}
              </Button>
            )}
            <Button size="small" label={t("dossiers:aboutOf", { what })} onPress={onAbout}>
              {t("dossiers:about")}
            </Button>
            <Button
              kind="quiet"
              size="small"
              label={t("dossiers:dropOf", { what })}
              onPress={onDrop}
            >
              {t("dossiers:drop")}
            </Button>
          </span>
        ) : undefined
      }
    />
  );
}

interface ChoicesProps {
  readonly dossier: DossierView;
  readonly choices: readonly ScanChoice[];
  readonly onAdd: (choice: ScanChoice) => void;
}

function Choices({ dossier, choices, onAdd }: ChoicesProps) {
  const { t } = useTranslation(["dossiers", "residence"]);
  const { me } = useSession();
  const { dates } = useFormats();
  const zone = useZone();
  const [releasing, setReleasing] = useState<ScanChoice | null>(null);
  const { id, version, person } = dossier;
  // Scans of the same kind and minute would have identical labels.
  const named = ({ scanId, kind }: ScanChoice): string => {
    const alike = choices.filter((one) => one.kind === kind);
    const what = t(`residence:document.${kind}`);
    const at = alike.findIndex((one) => one.scanId === scanId) + 1;
    return alike.length < 2 ? what : t("dossiers:oneOf", { what, at, all: alike.length });
  };
  return (
    <div className={css["choices"]}>
      <h3>{t("dossiers:choose")}</h3>
      {choices.length === 0 ? <p>{t("dossiers:chooseNone")}</p> : null}
      <p data-add-scan>
        <TextLink href={paths.personDocuments(person.id)}>{t("dossiers:addScan")}</TextLink>
      </p>
      <ul>
        {choices.map((choice) => {
          const what = named(choice);
          return (
            <li key={choice.scanId} data-choice={choice.kind}>
              <span>
                <b>{what}</b>{" "}
                <small>{t("dossiers:addedOn", { day: dates.moment(choice.addedAt, zone) })}</small>
              </span>
              {!choice.isMedical ? (
                <Button
                  size="small"
                  label={t("dossiers:addOf", { what })}
                  onPress={() => onAdd(choice)}
                >
                  {t("dossiers:add")}
                </Button>
              ) : me.holds.includes("care") ? (
                <Button
                  size="small"
                  label={t("dossiers:releaseOf", { what })}
                  onPress={() => setReleasing(choice)}
                >
                  {t("dossiers:release")}
                </Button>
              ) : (
                <small>{t("dossiers:medical")}</small>
              )}
            </li>
          );
        })}
      </ul>
      {releasing === null ? null : (
        <OverrideReasonPanel
          procedure="dossiers.release"
          spot={{ kind: "dossier", personId: person.id, object: `${id} release` }}
          title={t("dossiers:releaseTitle")}
          lead={t("dossiers:releaseLead")}
          done={t("dossiers:released")}
          inputOf={(reason) => ({ id, version, enclosure: enclosureOf(releasing), reason })}
          onClose={() => setReleasing(null)}
        />
      )}
    </div>
  );
}
