// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/drivers/jobqueuedriver.h>

#include <QtCore/QObject>
#include <QtSql/QSqlDatabase>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace Jobs {

/*!
    \class Jobs::DriverConformance
    \brief The exam of a driver: every promise of jobqueuedriver.h as a test whose name states it.

    Derive, hand in a factory, and run it as a test; slots of the derived class run too.

    \code
    class tst_MyDriver : public Jobs::DriverConformance
    {
        Q_OBJECT
    public:
        tst_MyDriver() : DriverConformance([this] { return std::make_unique<MyDriver>(freshStore()); }) {}
    };
    \endcode

    Times are passed in and nothing sleeps. A driver with Feature::StoreTime overrides now() and advance(), and timeStands()
    where its store's clock can be stopped.
    A driver with Feature::SqlTransactions overrides connection().
*/
class DriverConformance : public QObject
{
    Q_OBJECT

public:
    //! Makes a driver that is not open yet.
    using Factory = std::function<std::unique_ptr<JobQueueDriver>()>;

    /*!
        \a fresh answers a driver on a new, empty store. \a another, for drivers with Feature::ManyProcesses, answers one more
        driver on the store of the last fresh one.
    */
    explicit DriverConformance(Factory fresh, Factory another = {});
    ~DriverConformance() override;

protected:
    //! The time that the store goes by.
    virtual Timestamp now() const;
    //! Lets \a duration pass.
    virtual void advance(std::chrono::milliseconds duration);
    //! Is now() the exact time that the store goes by, until advance() is called? Some promises can be examined only then.
    virtual bool timeStands() const;
    //! An open connection of this thread to the store of the last fresh driver, for pushIn() and completeIn().
    virtual QSqlDatabase connection();

    JobQueueDriver &driver() { return *m_driver; }

    //! An available job, due now.
    NewJob newJob(const QString &kind = QStringLiteral("work"), const QString &queue = QStringLiteral("default")) const;
    NewJob newScheduledJob(std::chrono::milliseconds delay) const;
    JobId push(const NewJob &job);
    std::vector<PushedJob> push(const std::vector<NewJob> &jobs);

    WorkerId registerWorker(std::chrono::milliseconds lease = std::chrono::seconds{30});
    ClaimRequest anyWork(int limit = 1000) const;
    std::vector<QueuedJob> claim(WorkerId worker, const ClaimRequest &request);
    std::vector<QueuedJob> claim(WorkerId worker) { return claim(worker, anyWork()); }
    //! Pushes \a job and claims it, alone.
    QueuedJob pushAndClaim(WorkerId worker, NewJob job);
    //! Pushes \a count jobs and claims them.
    std::vector<QueuedJob> claimedBy(WorkerId worker, int count);
    bool finish(const QueuedJob &job, const JobUpdate &update);
    JobUpdate failed(const QueuedJob &job, const QString &error, std::chrono::milliseconds retryIn) const;
    //! A job that came to \a state in the way of its life.
    JobId makeJobIn(JobState state, NewJob job);
    JobId makeJobIn(JobState state) { return makeJobIn(state, newJob()); }

    ControlResult control(JobAction action, const JobFilter &filter, const JobEdit &edit = {},
                          const QString &reason = {});
    ControlResult control(JobAction action, JobId id, const JobEdit &edit = {}, const QString &reason = {});

    QueuedJob stored(JobId id);
    JobState stateOf(JobId id) { return stored(id).state; }
    bool exists(JobId id);
    //! All pages of a listing.
    std::vector<QueuedJob> listed(const JobFilter &filter = {}, int pageSize = 1000);
    qint64 total(JobState state);
    //! Fails the test if the counters of stats() differ from a recount through the listing.
    void checkCounters();

    static std::vector<JobId> idsOf(const std::vector<QueuedJob> &jobs);
    static std::vector<JobId> idsOf(const QList<QueuedJob> &jobs)
    {
        return idsOf(std::vector(jobs.begin(), jobs.end()));
    }
    static std::vector<JobId> idsOf(const std::vector<PushedJob> &jobs);

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    // push
    void aPushedJobIsStoredAsItWasGiven();
    void aPushWithoutExtrasIsStoredPlainly();
    void pushedStatesAreKept_data();
    void pushedStatesAreKept();
    void idsGrowAndAreNeverUsedTwice();
    void aBatchOf2500IsStoredInOrder();
    void hostileTextComesBackUnchanged_data();
    void hostileTextComesBackUnchanged();
    void namesOfAllAllowedCharactersWork();
    void aPayloadOfOneMebibyteComesBackUnchanged();
    void extremeNumbersAreKept();
    void timesFarInTheFutureAreKept();
    void aUniqueKeyAnswersTheJobThatHoldsIt_data();
    void aUniqueKeyAnswersTheJobThatHoldsIt();
    void aUniqueKeyIsFreeOnceItsJobIsFinal_data();
    void aUniqueKeyIsFreeOnceItsJobIsFinal();
    void aUniqueKeyIsFreeOnceItsJobIsRemoved();
    void aUniqueKeyTwiceInOneTickMakesOneJob();
    void aUniqueKeyFreedByATicksFinishIsFreeForItsPush();
    void keysAreComparedExactly();
    void aClientIdNamesOneJobWhileItIsStored();
    void aClientIdTwiceInOneTickMakesOneJob();
    void aClientIdWinsOverAUniqueKey();
    void anEmptyTickAnswersEmptyLists();

    // adopt
    void anAdoptedJobIsAsItWas_data();
    void anAdoptedJobIsAsItWas();
    void anAdoptedJobKeepsItsPast();
    void anAdoptedJobKeepsItsIdWhereThatIsFree();
    void anAdoptedJobsFenceGoesOn();
    void whatIsThereAlreadyIsNotAdopted();
    void anAdoptedWaitingJobComesDue();

    // claim
    void aClaimAnswersWhatAHandlerNeeds();
    void aClaimMarksTheJobAsRunning();
    void claimsGoByPriorityThenDueTimeThenId();
    void oneOrderSpansQueuesAndKinds();
    void aClaimTakesNoMoreThanItsLimit_data();
    void aClaimTakesNoMoreThanItsLimit();
    void onlyListedKindsAreClaimed();
    void onlyListedQueuesAreClaimed();
    void exceptedQueuesAreNotClaimed();
    void listedQueuesOverruleExceptedOnes();
    void unknownNamesClaimNothing();
    void namesAreComparedExactly();
    void aPausedQueueIsLeftAlone();
    void aPauseDoesNotStopOtherQueues();
    void onlyAvailableJobsAreClaimed_data();
    void onlyAvailableJobsAreClaimed();
    void anExpiredJobIsLeftAlone();
    void aJobWithACountedAttemptDoesNotExpire();
    void aJobPushedByATickIsClaimedByIt();
    void claimsOfOneTickShareNoJob();
    void aPromotedJobTakesItsPlaceByDueTime();
    void aWorkerThatIsNotRegisteredClaimsNothing();
    void aWorkerWhoseLeaseEndedClaimsNothing();
    void aBatchOf2500IsClaimedAndFinished();

    // finish and fence
    void anOutcomeIsWrittenAsItIs_data();
    void anOutcomeIsWrittenAsItIs();
    void aCompletedJobKeepsItsResult();
    void anEndedJobTellsWhenItFinished();
    void theFenceGrowsWithEveryClaim();
    void theFenceOutlivesAManualRetry();
    void aFinishUnderAnotherFenceIsRefused();
    void aFinishOfAJobThatNeverRanIsRefused();
    void aFinishOfAnUnknownJobIsRefused();
    void aFinishAfterARescueIsRefused();
    void aRefusedFinishHarmsNoOther();
    void aRepeatedFinishIsAcceptedAndChangesNothing_data();
    void aRepeatedFinishIsAcceptedAndChangesNothing();
    void aRepeatedFinishWithAnotherStateIsRefused();
    void aFinishTwiceInOneTickCountsOnce();
    void aRefundedAttemptIsNotCounted();
    void aCrashIsCounted();
    void failedAttemptsAreKeptOldestFirst();
    void theLastErrorStaysUntilTheNext();
    void finishesComeBeforeClaims();
    void aFinishByTheHandlerItselfIsOnlyLookedAt();
    void aFinalJobChangesNoMoreByFinishes();

    // modes, records and filters that are compared job by job
    void aWorkersModeReachesItByItsHeartbeat();
    void aModeComesWithTheWishes();
    void theModeOfAnUnknownWorkerIsNotFound();
    void auditEntriesComeBackNewestFirst();
    void historyAddsUp();
    void historyIsChosenByTimeAndNames();
    void recordsArePrunedByAge();
    void fingerprintsChooseJobs();
    void parametersChooseJobs_data();
    void parametersChooseJobs();
    void jobByJobFiltersGoThroughManyPages();

    // promotion
    void whatComesDueIsPromoted_data();
    void whatComesDueIsPromoted();
    void whatIsNotDueIsNotPromoted();
    void promotionIsBoundedByItsLimit();
    void expiredJobsAreCancelled_data();
    void expiredJobsAreCancelled();
    void anExpiredJobIsCancelledRatherThanPromoted();
    void nextDueTellsTheEarliestDueOrExpiry();
    void nextDueIsEmptyWithoutWaitingJobs();

    // leases and rescue
    void workerIdsAreNeverUsedTwice();
    void workersAreListedUntilTheyAreRemoved();
    void aHeartbeatRenewsTheLease();
    void aHeartbeatTellsWhoIsBusy();
    void aLiveWorkersJobsAreNeverRescued();
    void aLostWorkersJobsAreRescued();
    void aLeaseIsInForceUpToItsLastInstant();
    void aRescueAnswersTheJobsAsTheyWere();
    void aRescueWritesWhatIsDecided();
    void aRescueIsBoundedByItsLimit();
    void aRescueRemovesTheLostWorker();
    void aRescueFindsNothingInAnEmptyStore();
    void aLateHeartbeatBeforeAnyRescueKeepsTheLease();
    void aHeartbeatAfterARescueTellsTheLoss();
    void aHeartbeatOfAnUnknownWorkerTellsTheLoss();
    void anUnregisteredWorkersJobsAreLostAtOnce();
    void unregisteringTwiceIsNoError();
    void aRescuedJobRunsUnderAHigherFence();

    // control
    void everyActionFollowsTheTransitionTable_data();
    void everyActionFollowsTheTransitionTable();
    void cancellingEndsAWaitingJobWithTheReason();
    void cancellingARunningJobReachesItsWorker();
    void suspendingARunningJobReachesItsWorker();
    void aWishIsToldUntilTheAttemptEnded();
    void aWishDoesNotReachTheNextAttempt();
    void cancelOverrulesSuspendButNotTheOtherWay();
    void aCancelledJobThatFailsIsNotRetried();
    void aSuspendedJobThatFailsIsSuspended();
    void aCancelledJobThatCompletesIsCompleted();
    void aFinishUnderAWishMayBeRepeated();
    void aCancelledJobOfALostWorkerIsCancelled();
    void resumingLooksAtTheDueTime();
    void retryingResetsTheAttempts();
    void retryingACompletedJobForgetsItsCheckpoint();
    void retryingAFailedJobKeepsItsCheckpoint();
    void retryingForgetsTheExpiry();
    void retryingIsSkippedWhileTheUniqueKeyIsTaken();
    void retryingTakesTheUniqueKeyBack();
    void runningNowMakesAJobDueAtOnce();
    void editingChangesOnlyWhatIsSet();
    void editingThePriorityChangesTheOrder();
    void editingTheQueueMovesTheJob();
    void editingTheDueTimeOfAnAvailableJobSchedulesIt();
    void removingForgetsTheJob();
    void controlActsOnWhatTheFilterMatches();
    void controlOfIdsLeavesOthersAlone();
    void controlWalksInBoundedSteps();
    void controlOfNothingChangesNothing();

    // listing and stats
    void aListingIsNewestFirst();
    void pagesFollowEachOtherWithoutGapOrRepeat();
    void aListingGoesFromOldToNewAsWell();
    void anEmptyStoreListsNothing();
    void aPageIsNeverLargerThanAsked();
    void filtersAgreeWithTheRule_data();
    void filtersAgreeWithTheRule();
    void hostileFiltersMatchLiterally();
    void anUnknownJobIsNotFound();
    void anUnknownJobHasNoAttemptsAndNoLog();
    void countersFollowEveryStep();
    void queuesAreListedWithTheirPause();
    void theOldestAvailableJobIsTold();

    // retention
    void finalJobsArePrunedByAge();
    void finalJobsArePrunedByCount();
    void eachFinalStateHasItsOwnLimits();
    void negativeLimitsKeepForEver();
    void pruningLeavesUnfinishedJobsAlone();
    void pruningIsBoundedByItsLimit();
    void aPrunedJobFreesItsClientId();
    void aRetriedJobIsNotPruned();

    // notes, metadata, locks
    void progressIsKept();
    void aCheckpointReachesTheNextAttempt();
    void logLinesAreKeptInOrder();
    void theOldestLogLinesAreDropped();
    void aNoteUnderAnotherFenceIsRefused();
    void aNoteMayComeWithTheFinish();
    void metadataIsKeptUntilEmptied();
    void aLockHasOneOwner();
    void aLockRunsOut();
    void releasingSomebodyElsesLockDoesNothing();

    // transactions
    void withoutSqlTransactionsTheCallsAreNotSupported();
    void aPushInATransactionAppearsWithTheCommit();
    void aPushInATransactionVanishesWithTheRollback();
    void pushesInATransactionHonourTheirKeys();
    void aCompletionInATransactionAppearsWithTheCommit();
    void aCompletionInATransactionVanishesWithTheRollback();
    void aCompletionInATransactionNeedsItsFence();
    void aWorkIsStoredWithItsCompletion();
    void aWorkThatSaysNoIsTakenBackAlone();
    void aWorkIsNotCalledForAFinishThatIsRefusedOrRepeated();
    void aWorkThatEndsTheTransactionHoldsUpNobody();
    void aWorkMayPush();

    // several drivers on one store
    void anotherDriverSeesTheSameJobs();
    void twoDriversNeverClaimTheSameJob();
    void aFinishThroughAnotherDriverNeedsTheFenceToo();
    void aRescueByAnotherDriverTakesTheLease();
    void aWishOfAnotherDriverIsTold();
    void aPauseByAnotherDriverHolds();
    void aUniqueKeyHoldsAcrossDrivers();
    void aLockHoldsAcrossDrivers();
    void peekSeesWhatAnotherDriverDid();
    void whatWasStoredOutlivesTheDriver();
    void aReaderSeesTheStore();

    // a random life against a model
    void aRandomLifeAgreesWithTheModel_data();
    void aRandomLifeAgreesWithTheModel();

private:
    std::unique_ptr<JobQueueDriver> openAnother();

    Factory m_fresh;
    Factory m_another;
    std::unique_ptr<JobQueueDriver> m_driver;
    std::chrono::milliseconds m_passed{0};
};

} // namespace Jobs
