extension ReferenceThemes {
  /// The scheme as a tree: a theme stands two spaces further in than the one that it is a part of, its meaning below it.
  ///
  /// In a line: id, English label, objectives of the Global Compact (`=` the same subject, `~` nearly), other English
  /// names (joined by `;`), Russian label, Ukrainian label. The last ones are left out where they are not known for sure.
  static let data = """
    governance|migration governance|||управление миграцией|управління міграцією
    . How states, groups of states and others decide on migration, carry that out and answer for it.
      migration-strategy|migration strategies||migration policy;migration strategy|миграционные стратегии|міграційні стратегії
      . Making, adopting, carrying out and revising a state's policy document on migration.
        policy-coherence|policy coherence||policy coherence for development
        . Fitting migration policy to what a state does in other fields, so that neither undoes the other.
        migration-law|migration law||migration legislation|миграционное законодательство|міграційне законодавство
        . Acts and regulations on the movement and status of foreigners, and bringing them into line with each other.
      coordination|coordination||inter-agency coordination;interagency cooperation
      . How the bodies of one state that deal with migration share tasks and work together.
        capacity-building|capacity building||capacity development;training
        . Making bodies and their staff able to do their work: training, advice, equipment, exchange of experience.
        local-authorities|cities and local authorities||local authorities;municipalities;cities
        . What towns, municipalities and regions do and decide about migration.
      monitoring-evaluation|monitoring and evaluation||evaluation|мониторинг и оценка|моніторинг та оцінка
      . Watching and judging how a policy or a project is carried out and what it brings.
      data|migration data|=1|migration statistics|данные о миграции|дані про міграцію
      . Statistics, profiles and information systems on migration, and their sharing.
        migration-profiles|migration profiles||migration profile|миграционные профили|міграційні профілі
        . A country's migration described from all its sources in one report that is kept up to date.
      civil-society|civil society||non-governmental organisations;NGOs|гражданское общество|громадянське суспільство
      . The part of associations, foundations and other non-governmental bodies.
      international-cooperation|international cooperation|=23|global partnerships|международное сотрудничество|міжнародне співробітництво
      . States and their organisations acting together on migration, by treaty, process, project or dialogue.
        mobility-partnerships|mobility partnerships||mobility partnership|партнёрства по мобильности
        . Frameworks between the European Union and a partner country that join several fields of migration.
        migration-funding|funding||financial assistance
        . Money for migration policy and projects: who gives it, for what, on which terms.
    regular-migration|regular migration|~5|legal migration;orderly migration
    . Entry, stay and work by the rules, and the ways that the rules open.
      labour-migration|labour migration|~5|labor migration;economic migration|трудовая миграция|трудова міграція
      . Moving to another country for work, and the rules and agreements for that.
        circular-migration|circular and seasonal migration||circular migration;seasonal work|циркулярная миграция|циркулярна міграція
        . Going abroad for work and coming back, more than once or for a season.
        fair-recruitment|fair recruitment and decent work|=6|fair recruitment;ethical recruitment;decent work
        . Hiring across borders without fees and deceit, and conditions of work that are as the law wants them.
        skills-recognition|skills and their recognition|=18|recognition of qualifications;skills recognition
        . Acquiring skills, and having what was learnt in one country counted in another.
        social-security|portability of social security|=22|social security
        . Pensions and other claims that were earned in one country being paid in another.
      family-reunification|family reunification|~5|family migration;family reunion|воссоединение семьи|возз'єднання сім'ї
      . Joining members of one's family who live abroad.
      study-mobility|students and researchers||student mobility;international students
      . Going abroad to study, teach or do research.
      visa|visas|~5|visa policy|визы|візи
      . Permission to enter given beforehand, and the systems in which it is kept.
        visa-liberalisation|visa liberalisation||visa-free travel;visa facilitation|либерализация визового режима|лібералізація візового режиму
        . Easing or ending the need of a visa between countries, and the conditions for that.
      residence|residence||residence permits;stay
      . Permits to stay, their kinds and length, and the way to a permanent one.
    borders-identity|borders and identity
    . Who crosses a border, by which document, and how that is looked after.
      border-management|border management|=11|integrated border management;border control|управление границами|управління кордонами
      . Guarding and crossing of borders, and the rules and bodies for both.
        screening|screening and referral|=12|admission procedures
        . Telling at the border, or after, who needs what procedure, and passing people on to it.
      document-security|document security|~4|travel documents;biometrics
      . Travel documents and biometrics that resist fraud, and fraud with them.
      legal-identity|legal identity|=4|civil registration;proof of identity
      . Being registered and able to prove who one is and which nationality one has.
    irregular-migration|irregular migration||illegal migration;undocumented migration|нелегальная миграция|нелегальна міграція
    . Entry, stay or work outside the rules of the countries concerned, and what is done about it.
      migrant-smuggling|migrant smuggling|=9|smuggling of migrants;human smuggling;people smuggling|незаконный ввоз мигрантов|незаконне ввезення мігрантів
      . Procuring irregular entry for gain, and what is done against it.
      undeclared-work|undeclared work||illegal employment
      . Work of migrants that is kept from the authorities, and those who profit from it.
      regularisation|regularisation||regularization;amnesty
      . Giving a regular status to people who live in a country without one.
      immigration-detention|immigration detention|=13|alternatives to detention
      . Holding people for reasons of migration law, and what can take its place.
    cross-border-crime|cross-border crime||transnational organised crime;organised crime|транснациональная преступность|транснаціональна злочинність
    . Crime that uses borders or those who cross them, and the work against it.
      human-trafficking|human trafficking|=10|trafficking in persons;trafficking in human beings|торговля людьми|торгівля людьми
      . Trade in human beings for exploitation, and what is done against it.
        victim-protection|protection of victims||victim assistance;referral mechanism
        . Finding the victims of trafficking and other crime, and their shelter, help and standing in court.
      law-enforcement-cooperation|law enforcement cooperation|~9|police cooperation;judicial cooperation
      . Police, border, prosecution and courts working together, within a country and across borders.
        financial-investigation|financial investigation||money laundering
        . Following, and stopping, the money behind crime.
    rights-protection|rights and protection
    . What is owed to people on the move, by right or in need.
      human-rights|human rights of migrants||migrants' rights|права мигрантов|права мігрантів
      . Rights that migrants have whatever their status, and their protection.
        non-discrimination|non-discrimination|~17|racism and xenophobia
        . Equal treatment, and action against racism and hatred of foreigners.
        consular-protection|consular protection|=14|consular assistance|консульская защита|консульський захист
        . What a state does abroad for its nationals.
      asylum|asylum||refugee protection;international protection|убежище|притулок
      . Protection of those who flee: how to seek it, how it is granted, what follows.
        reception|reception||reception conditions;reception centres
        . Housing and daily needs of people who wait for a decision on asylum.
        temporary-protection|temporary protection|||временная защита|тимчасовий захист
        . Protection given to a whole group at once and for a limited time.
        resettlement|resettlement and relocation||resettlement;relocation
        . Bringing people in need of protection from one country, where they can't stay, to another.
      statelessness|statelessness||stateless persons|безгражданство|безгромадянство
      . Having no nationality, and ending that state.
      vulnerable-migrants|migrants in vulnerable situations|=7|vulnerable migrants;vulnerability
      . Needs that age, sex, health, exploitation or the journey itself bring about, and the answer to them.
        children|children on the move||unaccompanied minors;unaccompanied children
        . Minors who migrate, with their families or alone, and how they are looked after.
      crisis|crisis and emergency||migration crisis;humanitarian crisis
      . Sudden large movements and other emergencies, and how states meet them.
        missing-migrants|saving lives and missing migrants|=8|missing migrants;search and rescue
        . Rescue on the way, and finding out what became of the dead and the missing.
    integration|integration|~16|inclusion;migrant integration|интеграция|інтеграція
    . The part of migrants in the economy and society of the country they live in.
      services|access to services|=15|basic services
      . Schooling, housing, health care and other services as migrants can get them.
        migrant-health|migrant health||health of migrants
        . The health of people on the move, and their care.
      social-cohesion|social cohesion|~16|
      . Newcomers and residents living together, and their trust in each other.
    return-readmission|return and readmission|~21|return;readmission|возвращение и реадмиссия|повернення та реадмісія
    . Going back, by choice or not, and taking back by the state of origin.
      voluntary-return|voluntary return||assisted voluntary return;AVR;AVRR|добровольное возвращение|добровільне повернення
      . Return that the person decides on, with or without help.
      readmission-agreements|readmission agreements||readmission agreement|соглашения о реадмиссии|угоди про реадмісію
      . Treaties by which states take people back, and how they work in practice.
      reintegration|reintegration|~21||реинтеграция|реінтеграція
      . Finding a place again after return to the home country.
    migration-development|migration and development|~19||миграция и развитие|міграція та розвиток
    . What migration does for the countries of origin and destination, and what moves people to go.
      diaspora|diaspora|~19|diasporas;diaspora engagement|диаспора|діаспора
      . Nationals and their descendants abroad, and their ties with the homeland.
      remittances|remittances|=20|money transfers|денежные переводы|грошові перекази
      . Money that migrants send home, what sending costs, and what it is used for.
      drivers|drivers of migration|=2|root causes
      . Poverty, conflict, lack of prospects and other causes that make people leave.
        climate-mobility|climate and environment||climate migration;environmental migration
        . Leaving because of disasters and of slow changes of the climate or the land.
    public-information|information and public debate|~3|
    . What is told and said about migration, to those who move and by everybody else.
      information-campaigns|information campaigns|~3|awareness raising;awareness campaigns|информационные кампании|інформаційні кампанії
      . Telling migrants and the public about rules, risks and ways that are open.
      public-debate|public debate|~17|media;public perception
      . How media, politics and people talk about migration.
    """
}
