"""Linear programs: the solver says nothing on the way, not even who it is."""

import numpy as np
import pytest

from cairn.core.linear import Model


def test_the_solver_prints_nothing(capfd: pytest.CaptureFixture[str]):
    model = Model(lower=np.zeros(2), upper=np.ones(2), costs=np.array([1.0, 2.0]), whole=2)
    model.row(0, [1, 1], 1)
    assert list(model.solve()) == [0, 1]
    assert capfd.readouterr() == ("", "")
