import { useTranslation } from "react-i18next";
import type { DossierView, SectionView } from "../../domain/dossiers/dossier-view.ts";
import { WrittenId } from "../../domain/dossiers/dossier-section.ts";
import { ignoreRefusal, useCommand } from "../lib/api.ts";
import { useSectionNames } from "./dossier-texts.ts";
import { contentHash } from "../lib/content-hash.ts";
import { Button } from "../ui/button.tsx";
import { TextLink } from "../ui/links.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import { FieldsPanel } from "../shell/forms/fields-panel.tsx";
import { filled, lineOf } from "../shell/forms/form-values.ts";
import css from "./dossiers.module.css";
import { pathOfPlace } from "./where-to-correct.ts";

export interface SectionPanelProps {
  readonly dossier: DossierView;
  readonly section: SectionView;
  readonly onClose: () => void;
}

/** The text of a section for this dossier, with the data of the file beside it. */
export function SectionPanel({ dossier, section, onClose }: SectionPanelProps) {
  const { t } = useTranslation("dossiers");
  const { id, version, person } = dossier;
  const part = WrittenId.parse(section.id);
  const title = useSectionNames()[part];
  return (
    <FieldsPanel
      procedure="dossiers.write"
      spot={{ kind: "dossier", personId: person.id, object: `${id} ${part}` }}
      // A hash of this section alone: the version of the dossier changes when any other section is saved.
      version={contentHash(section.text)}
      title={title}
      lead={<Source dossier={dossier} section={section} onTaken={onClose} />}
      start={{ text: section.text }}
      fieldsOf={() => [
        {
          type: "text",
          name: "text",
          label: title,
          max: 20_000,
          hint: t("plainHint"),
          isTall: true,
        },
      ]}
      read={(typed) => filled({ id, version, section: part, text: lineOf(typed, "text") })}
      done={t("sectionSaved")}
      onClose={onClose}
    />
  );
}

interface SourceProps {
  readonly dossier: DossierView;
  readonly section: SectionView;
  readonly onTaken: () => void;
}

function Source({ dossier, section, onTaken }: SourceProps) {
  const { t } = useTranslation("dossiers");
  const write = useCommand("dossiers.write");
  const { id, version, person } = dossier;
  const { source, fromFile } = section;
  const path = source === null ? null : pathOfPlace(source, person.id);
  return (
    <span className={css["source"]}>
      {path === null ? null : <TextLink href={path}>{t("toSource")}</TextLink>}
      {fromFile === null ? null : (
        <>
          <b>{t("fromFile")}</b>
          <span className={css["fileText"]}>{fromFile === "" ? t("empty") : fromFile}</span>
          <span>
            <Button
              size="small"
              isPending={write.isPending}
              onPress={() => {
                const part = WrittenId.parse(section.id);
                void write.mutateAsync({ id, version, section: part, text: null }).then(() => {
                  onTaken();
                  showToast({ text: t("tookFile") });
                }, ignoreRefusal);
              }}
            >
              {t("takeFile")}
            </Button>
          </span>
        </>
      )}
    </span>
  );
}
