import { useTranslation } from "react-i18next";
import type { DossierView, SectionView } from "../../domain/dossiers/dossier-view.ts";
import { sectionRules, WrittenId } from "../../domain/dossiers/dossier-section.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useSectionNames } from "./dossier-texts.ts";
import { Button } from "../ui/button.tsx";
import { Card, Row, Rows } from "../ui/card.tsx";
import { StatusShape, type Tone } from "../ui/status-shape.tsx";
import { Tag } from "../ui/tag.tsx";
import css from "./dossiers.module.css";

export interface SectionsCardProps {
  readonly dossier: DossierView;
  readonly onOpen: (section: WrittenId) => void;
}

/** The first words of each section. */
export function SectionsCard({ dossier, onOpen }: SectionsCardProps) {
  const { t } = useTranslation("dossiers");
  return (
    <Card title={t("sections")} aside={t("sectionsAside")}>
      <Rows>
        {dossier.sections.flatMap((section) => {
          const part = WrittenId.safeParse(section.id);
          return part.success
            ? [
                <SectionRow
                  key={section.id}
                  section={section}
                  tone={toneOf(section, dossier)}
                  onOpen={() => onOpen(part.data)}
                />,
              ]
            : [];
        })}
      </Rows>
    </Card>
  );
}

interface SectionRowProps {
  readonly section: SectionView;
  readonly tone: Tone;
  readonly onOpen: () => void;
}

function SectionRow({ section, tone, onOpen }: SectionRowProps) {
  const { t } = useTranslation(["dossiers", "scans"]);
  const { isPrivate, textOf } = useNames();
  const { id, text, fromFile } = section;
  const title = useSectionNames()[id];
  const empty = t(isNeeded(id) ? "dossiers:emptyNeeded" : "dossiers:empty");
  const shown = text === "" ? empty : textOf(text);
  return (
    <Row
      leading={
        <span className={css["light"]}>
          <StatusShape tone={tone} />
        </span>
      }
      title={<b>{title}</b>}
      detail={
        <span className={css["first"]}>
          {isPrivate && id === "identity" ? t("scans:private") : shown}
        </span>
      }
      trailing={
        <span className={css["trailing"]}>
          {fromFile === null ? null : <Tag>{t("dossiers:own")}</Tag>}
          <Button size="small" label={t("dossiers:changeOf", { what: title })} onPress={onOpen}>
            {t("dossiers:change")}
          </Button>
        </span>
      }
    />
  );
}

/** A required section is listed among the issues while it is empty. */
const isNeeded = (id: SectionView["id"]): boolean => sectionRules[id].isNeeded;

function toneOf({ id, text }: SectionView, { checks }: DossierView): Tone {
  const own = checks.filter(({ about, letThrough }) => about === id && letThrough === null);
  if (own.some(({ level }) => level === "blocking")) return "bad";
  if (own.length > 0) return "warn";
  return text === "" ? "info" : "ok";
}
