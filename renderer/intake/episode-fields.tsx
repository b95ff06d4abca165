import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import {
  ExploitationForm,
  MethodOfControl,
  Sector,
  sectorsOf,
} from "../../domain/vocabulary/exploitation.ts";
import { EpisodeEnd } from "../../domain/intake/intake.ts";
import { useOfferedTerms, useTermPicker } from "../lib/texts/list-terms.ts";
import { useToday } from "../lib/dates/today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { ComboBox } from "../ui/fields/combo-box.tsx";
import { MultiSelect } from "../ui/fields/multi-select.tsx";
import { Select } from "../ui/fields/select.tsx";
import { TextField } from "../ui/fields/text-field.tsx";
import { type EpisodeDraft, episodeProblems } from "./episode-draft.ts";
import styles from "./intake.module.css";

export interface EpisodeFieldsProps {
  readonly episode: EpisodeDraft;
  readonly isTried: boolean;
  readonly mayWriteWords: boolean;
  readonly onChange: (part: Partial<EpisodeDraft>) => void;
}

/** One episode: codes for the office, the person's own words for care workers. */
export function EpisodeFields(props: EpisodeFieldsProps) {
  const { episode, mayWriteWords, onChange } = props;
  const { t } = useTranslation("intake");
  const offered = useOfferedTerms();
  const pick = useTermPicker();
  return (
    <>
      <FormAndSector {...props} />
      <PlaceAndTime {...props} />
      <MultiSelect
        label={t("methods")}
        hint={t("methodsHint")}
        placeholder={t("typeToFind")}
        options={offered("method", MethodOfControl.options, episode.methods)}
        value={episode.methods}
        onChange={(chosen) => onChange({ methods: chosen.map((id) => MethodOfControl.parse(id)) })}
      />
      <Select
        label={t("ended")}
        {...pick(
          ...(["episodeEnd", EpisodeEnd.options] as const),
          { code: episode.ended, field: "ended", own: episode.own },
          ({ code: ended, own }) => onChange({ ended, own }),
        )}
      />
      {mayWriteWords ? (
        <TextField
          label={t("words")}
          hint={t("healthHint")}
          value={episode.words}
          onChange={(words) => onChange({ words })}
          maxLength={8000}
          isLong
        />
      ) : (
        <p className={styles["quiet"]}>{t("wordsClosed")}</p>
      )}
    </>
  );
}

function FormAndSector({ episode, isTried, onChange }: EpisodeFieldsProps) {
  const { t } = useTranslation(["intake", "exploitation"]);
  const offered = useOfferedTerms();
  const { form } = episode;
  const sectors = form === null ? [] : sectorsOf(form);
  return (
    <div className={styles["line"]}>
      <ComboBox
        label={t("intake:form")}
        placeholder={t("intake:typeToFind")}
        options={ExploitationForm.options.map((id) => ({
          id,
          label: t(`exploitation:form.${id}`),
        }))}
        value={form}
        onChange={(id) => {
          onChange({ form: id === null ? null : ExploitationForm.parse(id), sector: null });
        }}
        problem={isTried && form === null ? t("intake:formProblem") : null}
      />
      <ComboBox
        // The list of another form starts empty.
        key={form}
        label={t("intake:sector")}
        placeholder={t("intake:notKnown")}
        options={offered("sector", sectors, episode.sector)}
        value={episode.sector}
        isDisabled={sectors.length === 0}
        onChange={(id) => onChange({ sector: id === null ? null : Sector.parse(id) })}
      />
    </div>
  );
}

function PlaceAndTime({ episode, isTried, onChange }: EpisodeFieldsProps) {
  const { t } = useTranslation("intake");
  const words = useFormats();
  const today = useToday();
  const countries = useMemo(() => words.nationalities(), [words]);
  const problems = isTried ? episodeProblems(episode, today) : {};
  return (
    <>
      <div className={styles["line"]}>
        <ComboBox
          label={t("country")}
          placeholder={t("notKnown")}
          options={countries}
          value={episode.country}
          onChange={(country) => onChange({ country })}
        />
        <TextField
          label={t("region")}
          placeholder={t("regionHint")}
          value={episode.region}
          onChange={(region) => onChange({ region })}
          maxLength={60}
        />
      </div>
      <div className={styles["line"]}>
        <TextField
          label={t("from")}
          placeholder={t("dateHint")}
          value={episode.from}
          onChange={(from) => onChange({ from })}
          maxLength={10}
          problem={problems.from === undefined ? null : t(problems.from)}
        />
        <TextField
          label={t("to")}
          placeholder={t("dateHint")}
          value={episode.to}
          onChange={(to) => onChange({ to })}
          maxLength={10}
          problem={problems.to === undefined ? null : t(problems.to)}
        />
      </div>
    </>
  );
}
