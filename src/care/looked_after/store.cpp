#include "care/looked_after/store.hpp"

namespace keywork::looked_after {

LookedAfterYear year_from(db::Row const& row)
{
    using Text = std::optional<std::string>;
    using YesNo = std::optional<bool>;
    return {.year_ending = row.get<local_days>("year_ending"),
            .sdq_score = row.get<std::optional<int>>("sdq_score"),
            .sdq_reason = row.get<Text>("sdq_reason"),
            .convicted = row.get<YesNo>("convicted"),
            .health_check = row.get<YesNo>("health_check"),
            .immunisations = row.get<YesNo>("immunisations"),
            .teeth_check = row.get<YesNo>("teeth_check"),
            .health_assessment = row.get<YesNo>("health_assessment"),
            .substance_misuse = row.get<YesNo>("substance_misuse"),
            .intervention_received = row.get<YesNo>("intervention_received"),
            .intervention_offered = row.get<YesNo>("intervention_offered"),
            .is_mother = row.get<YesNo>("is_mother"),
            .own_child_born_on = row.get<std::optional<local_days>>("own_child_born_on"),
            .in_touch = row.get<Text>("in_touch"),
            .activity = row.get<Text>("activity"),
            .accommodation = row.get<Text>("accommodation"),
            .previous_permanence = row.get<Text>("previous_permanence"),
            .permanence_authority = row.get<Text>("permanence_authority"),
            .permanence_on = row.get<Text>("permanence_on")};
}

std::vector<ReviewHeld> reviews(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT held_on, participation
          FROM review_held
         WHERE child_id = :child
         ORDER BY held_on DESC
    )sql"};
    return db.all(select, {{"child", *child}}, [](db::Row const& row) {
        return ReviewHeld{.held_on = row.get<local_days>("held_on"),
                          .participation = row.get<std::optional<std::string>>("participation")};
    });
}

std::vector<LookedAfterYear> years(db::Reader& db, Permitted<ChildId> const& child)
{
    constexpr db::Sql select{R"sql(
        SELECT *
          FROM looked_after_year
         WHERE child_id = :child AND :level >= 2
         ORDER BY year_ending DESC
    )sql"};
    return db.all(select, {{"child", *child}, {"level", number(child.reads_to())}}, year_from);
}

void insert_review(db::Transaction& db, ChildId const& child, ReviewHeld const& review,
                   std::optional<ImportId> const& import)
{
    constexpr db::Sql insert{R"sql(
        INSERT INTO review_held (child_id, held_on, participation, import_id)
        VALUES (:child, :held_on, :participation, :import)
    )sql"};
    db.run(insert, {{"child", child}, {"held_on", review.held_on},
                    {"participation", review.participation}, {"import", import}});
}

void set_participation(db::Transaction& db, ChildId const& child, ReviewHeld const& review)
{
    constexpr db::Sql update{R"sql(
        UPDATE review_held
           SET participation = :participation
         WHERE child_id = :child AND held_on = :held_on
    )sql"};
    db.run(update, {{"child", child}, {"held_on", review.held_on},
                    {"participation", review.participation}});
}

void save_year(db::Transaction& db, ChildId const& child, LookedAfterYear const& year,
               std::optional<ImportId> const& import)
{
    constexpr db::Sql upsert{R"sql(
        INSERT INTO looked_after_year (child_id, year_ending, sdq_score, sdq_reason, convicted,
               health_check, immunisations, teeth_check, health_assessment, substance_misuse,
               intervention_received, intervention_offered, is_mother, own_child_born_on,
               in_touch, activity, accommodation, previous_permanence, permanence_authority,
               permanence_on, import_id)
        VALUES (:child, :year_ending, :sdq_score, :sdq_reason, :convicted, :health_check,
                :immunisations, :teeth_check, :health_assessment, :substance_misuse, :received,
                :offered, :is_mother, :own_child_born_on, :in_touch, :activity, :accommodation,
                :previous_permanence, :permanence_authority, :permanence_on, :import)
            ON CONFLICT (child_id, year_ending) DO UPDATE
           SET sdq_score = excluded.sdq_score, sdq_reason = excluded.sdq_reason,
               convicted = excluded.convicted, health_check = excluded.health_check,
               immunisations = excluded.immunisations, teeth_check = excluded.teeth_check,
               health_assessment = excluded.health_assessment,
               substance_misuse = excluded.substance_misuse,
               intervention_received = excluded.intervention_received,
               intervention_offered = excluded.intervention_offered,
               is_mother = excluded.is_mother, own_child_born_on = excluded.own_child_born_on,
               in_touch = excluded.in_touch, activity = excluded.activity,
               accommodation = excluded.accommodation,
               previous_permanence = excluded.previous_permanence,
               permanence_authority = excluded.permanence_authority,
               permanence_on = excluded.permanence_on
    )sql"};
    db.run(upsert, {{"child", child},
                    {"year_ending", year.year_ending},
                    {"sdq_score", year.sdq_score},
                    {"sdq_reason", year.sdq_reason},
                    {"convicted", year.convicted},
                    {"health_check", year.health_check},
                    {"immunisations", year.immunisations},
                    {"teeth_check", year.teeth_check},
                    {"health_assessment", year.health_assessment},
                    {"substance_misuse", year.substance_misuse},
                    {"received", year.intervention_received},
                    {"offered", year.intervention_offered},
                    {"is_mother", year.is_mother},
                    {"own_child_born_on", year.own_child_born_on},
                    {"in_touch", year.in_touch},
                    {"activity", year.activity},
                    {"accommodation", year.accommodation},
                    {"previous_permanence", year.previous_permanence},
                    {"permanence_authority", year.permanence_authority},
                    {"permanence_on", year.permanence_on},
                    {"import", import}});
}

}  // namespace keywork::looked_after
