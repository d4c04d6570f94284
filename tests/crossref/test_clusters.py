"""Clusters join by average, not by chains."""

from briefing.crossref.clusters import Clusters


def clustered(alike: dict[tuple[int, int], float]) -> list[list[int]]:
    """Cluster five numbers."""
    clusters = Clusters(5)
    clusters.join_alike(alike, 0.5)
    return clusters.members()


def test_the_alike_come_together() -> None:
    """Whatever is like nothing stays alone."""
    assert clustered({(0, 1): 0.9, (2, 3): 0.6, (1, 2): 0.1}) == [[0, 1], [2, 3], [4]]


def test_a_chain_does_not_become_one_cluster() -> None:
    """Each link is good enough, the ends have nothing in common."""
    assert clustered({(0, 1): 0.9, (1, 2): 0.8, (2, 3): 0.7, (3, 4): 0.6}) == [
        [0, 1],
        [2, 3],
        [4],
    ]


def test_averages_run_over_all_pairs() -> None:
    """Two pairs, alike in three of the four ways across, are alike by 0.6 on average."""
    inside = {(0, 1): 1.0, (2, 3): 1.0}
    assert clustered(inside | {(0, 2): 0.8, (0, 3): 0.8, (1, 2): 0.8}) == [[0, 1, 2, 3], [4]]
    assert clustered(inside | {(0, 2): 0.6, (0, 3): 0.6, (1, 2): 0.6}) == [[0, 1], [2, 3], [4]]
